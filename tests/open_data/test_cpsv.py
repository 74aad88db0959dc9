"""Public services in CPSV-AP's terms: what the profile demands is there, for public organisations alone."""

import pyshacl
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from generator.model.edition import Edition
from generator.open_data import cpsv
from generator.open_data.cpsv import CPSV, CV

DCT = Namespace("http://purl.org/dc/terms/")
PLACE = "https://exempel.se/data/v1/"

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

[] a sh:NodeShape ; sh:targetClass cpsv:PublicService ;
  sh:property [sh:path dct:identifier ; sh:minCount 1 ; sh:maxCount 1] ;
  sh:property [sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true] ;
  sh:property [sh:path dct:description ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true] ;
  sh:property [sh:path cv:hasCompetentAuthority ; sh:minCount 1 ; sh:class cv:PublicOrganisation] ;
  sh:property [sh:path cv:hasCost ; sh:class cv:Cost] ;
  sh:property [sh:path cv:hasChannel ; sh:class cv:Channel] ;
  sh:property [sh:path cv:holdsRequirement ; sh:class cv:Requirement] ;
  sh:property [sh:path cv:hasInputType ; sh:class cv:EvidenceType] ;
  sh:property [sh:path cv:isGroupedBy ; sh:class cv:Event] ;
  sh:property [sh:path cv:contactPoint ; sh:class cv:ContactPoint] ;
  sh:property [sh:path cpsv:produces ; sh:class cv:Output] ;
  sh:property [sh:path dct:spatial ; sh:class dct:Location] .
[] a sh:NodeShape ; sh:targetClass cv:PublicOrganisation ;
  sh:property [sh:path skos:prefLabel ; sh:minCount 1 ; sh:datatype rdf:langString] ;
  sh:property [sh:path dct:spatial ; sh:minCount 1 ; sh:class dct:Location] .
[] a sh:NodeShape ; sh:targetClass cv:Cost, cv:Channel, cv:Requirement, cv:Output, cv:EvidenceType, cv:Event ;
  sh:property [sh:path dct:identifier ; sh:minCount 1 ; sh:maxCount 1] .
[] a sh:NodeShape ; sh:targetClass cv:Requirement, cv:Output, cv:Event ;
  sh:property [sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString] .
[] a sh:NodeShape ; sh:targetClass cv:ContactPoint ; sh:property [sh:path cv:contactPage ; sh:class foaf:Document] .
"""


def graph(edition: Edition, name: str = cpsv.TURTLE) -> Graph:
    form = "turtle" if name == cpsv.TURTLE else "json-ld"
    return Graph().parse(data=dict(cpsv.files(edition))[name], format=form, publicID=PLACE + name.rpartition("/")[2])


def test_what_the_profile_demands_is_there(editions: list[Edition]):
    shapes = Graph().parse(data=SHAPES, format="turtle")
    for edition in editions:
        conforms, _, said = pyshacl.validate(graph(edition), shacl_graph=shapes)
        assert conforms, said


def test_turtle_and_json_ld_say_the_same(editions: list[Edition]):
    for edition in editions[:2]:
        turtle, json_ld = graph(edition), graph(edition, cpsv.JSON_LD)
        names = ("cpsv-ap.ttl", "cpsv-ap.jsonld")
        assert len(turtle) == len(json_ld) > 100
        text = turtle.serialize(format="nt").replace(*names)
        assert isomorphic(Graph().parse(data=text, format="nt"), json_ld)


def test_every_service_is_there_that_a_public_organisation_offers_and_no_other(editions: list[Edition]):
    for edition in editions:
        found = {str(one).partition("#")[2] for one in graph(edition).subjects(RDF.type, CPSV.PublicService)}
        assert found == {service.id for service in cpsv.public_services(edition)}
        public = {kind.id for kind in edition.vocabulary.actor_kinds if kind.public}
        assert {edition.actor[edition.service[one].actor].kind for one in found} <= public
        assert 0 < len(found) < len(edition.services)


def test_an_organisation_that_stands_for_one_in_every_county_is_none(editions: list[Edition]):
    names = {str(one).partition("#")[2] for one in graph(editions[0]).subjects(RDF.type, CV.PublicOrganisation)}
    assert "regioner" not in names
    assert "tullverket" in names


def test_an_address_leads_to_the_record_in_the_dataset(editions: list[Edition]):
    assert (URIRef(f"{PLACE}services.json#tv-eori"), RDF.type, CPSV.PublicService) in graph(editions[0])


def test_editions_write_the_same_service_the_same_way(editions: list[Edition]):
    nation, region = (dict(cpsv.files(edition))[cpsv.TURTLE].decode() for edition in editions[:2])
    start = nation.index("<services.json#tv-eori> a ")
    assert nation[start : nation.index("\n\n", start)] in region
