"""The catalogue of open data as DCAT-AP-SE, for portals that harvest it: RDF/XML with absolute addresses.

Without a published address there is no catalogue: what is in it must be found by those who read it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from generator.model.edition import Edition
from generator.model.record import Texts
from generator.open_data.datasets import DATASETS, FOLDER, Dataset

NAME = "dcat.rdf"

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")

_LICENCE = URIRef("http://creativecommons.org/licenses/by/4.0/")
_PUBLIC = URIRef("http://publications.europa.eu/resource/authority/access-right/PUBLIC")
_THEME = URIRef("http://publications.europa.eu/resource/authority/data-theme/ECON")
_MEDIA = {"json": "application/json", "csv": "text/csv"}


def files(edition: Edition, words: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of the catalogue; nothing where the edition has no address. `words`: as `catalogue.words_of` has."""
    if edition.site.address:
        # The one serialiser whose order follows from the triples alone.
        yield NAME, catalogue(edition, words).serialize(format="pretty-xml", encoding="utf-8")


def catalogue(edition: Edition, words: Mapping[str, Any]) -> Graph:
    """The catalogue with its datasets and their files."""
    root = (edition.site.address or "").rstrip("/") + "/"
    graph = Graph()
    here, publisher = URIRef(f"{root}data/#catalogue"), URIRef(f"{root}#publisher")
    graph.add((here, RDF.type, DCAT.Catalog))
    _say(graph, here, DCTERMS.title, edition.site.name)
    _say(graph, here, DCTERMS.description, edition.site.tagline)
    graph.add((here, DCTERMS.publisher, publisher))
    graph.add((here, DCTERMS.license, _LICENCE))
    graph.add((here, FOAF.homepage, URIRef(root)))
    graph.add((publisher, RDF.type, FOAF.Agent))
    _say(graph, publisher, FOAF.name, edition.site.publisher.name)
    for dataset in DATASETS:
        titles = {language: words[language]["names"][dataset.name] for language in edition.languages}
        graph.add((here, DCAT.dataset, _dataset(graph, edition, root, dataset, titles)))
    return graph


def _dataset(graph: Graph, edition: Edition, root: str, dataset: Dataset, titles: Texts) -> URIRef:
    one = URIRef(f"{root}{FOLDER}/{dataset.name}#dataset")
    graph.add((one, RDF.type, DCAT.Dataset))
    _say(graph, one, DCTERMS.title, titles)
    _say(graph, one, DCTERMS.description, {n: f"{edition.site.name.get(n, '')}: {t}" for n, t in titles.items()})
    graph.add((one, DCTERMS.publisher, URIRef(f"{root}#publisher")))
    graph.add((one, DCTERMS.accessRights, _PUBLIC))
    graph.add((one, DCAT.theme, _THEME))
    if edition.site.publisher.email:
        contact = URIRef(f"{root}#contact")
        graph.add((contact, RDF.type, VCARD.Organization))
        graph.add((contact, VCARD.fn, Literal(next(iter(edition.site.publisher.name.values())))))
        graph.add((contact, VCARD.hasEmail, URIRef(f"mailto:{edition.site.publisher.email}")))
        graph.add((one, DCAT.contactPoint, contact))
    for ending, media in _MEDIA.items():
        address = URIRef(f"{root}{FOLDER}/{dataset.name}.{ending}")
        file = URIRef(f"{address}#file")
        graph.add((file, RDF.type, DCAT.Distribution))
        for relation in (DCAT.accessURL, DCAT.downloadURL):
            graph.add((file, relation, address))
        graph.add((file, DCTERMS.format, Literal(media)))
        graph.add((file, DCTERMS.license, _LICENCE))
        graph.add((one, DCAT.distribution, file))
    return one


def _say(graph: Graph, subject: URIRef, relation: URIRef, texts: Texts) -> None:
    for language, text in texts.items():
        graph.add((subject, relation, Literal(text, lang=language)))
