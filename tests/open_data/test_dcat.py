"""The catalogue for portals: what DCAT-AP-SE demands, absolute addresses, files that are there, the same bytes."""

from dataclasses import replace

import pyshacl
from rdflib import DCAT, RDF, Graph, URIRef

from generator.model.edition import Edition
from generator.open_data import catalogue, dcat
from generator.open_data.datasets import DATASETS
from tests.real_content import THEME

UI = THEME.ui
ADDRESS = "https://exempel.se/export/"
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dcterms:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
    [ sh:path dcterms:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dcterms:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:class foaf:Agent ] ,
    [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcterms:format ; sh:minCount 1 ] ,
    [ sh:path dcterms:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
"""


def at_an_address(edition: Edition) -> Edition:
    return replace(edition, site=edition.site.model_copy(update={"address": ADDRESS}))


def made(edition: Edition) -> dict[str, bytes]:
    return dict(dcat.files(edition, catalogue.words_of(UI, edition.languages)))


def test_without_an_address_there_is_no_catalogue(small_edition: Edition):
    assert made(small_edition) == {}


def test_what_the_profile_demands_is_there(editions: list[Edition]):
    for edition in editions:
        graph = Graph().parse(data=made(at_an_address(edition))["dcat.rdf"], format="xml")
        conforms, _, said = pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
        assert conforms, said
        assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) == len(DATASETS)


def test_every_address_is_absolute_and_every_file_is_there(small_edition: Edition):
    edition = at_an_address(small_edition)
    graph = Graph().parse(data=made(edition)["dcat.rdf"], format="xml")
    assert all(str(one).startswith(("http://", "https://")) for one in graph.all_nodes() if isinstance(one, URIRef))
    files = {str(one).removeprefix(ADDRESS) for one in graph.objects(None, DCAT.downloadURL)}
    assert files <= set(catalogue.files(edition, catalogue.words_of(UI, edition.languages)))


def test_the_same_edition_gives_the_same_bytes(small_edition: Edition):
    assert made(at_an_address(small_edition)) == made(at_an_address(small_edition))
