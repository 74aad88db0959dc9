"""Whether open data keeps to the standards' own shapes and schemas, which are not ours to carry.

    make audit STANDARDS=DIR     or     python -m audit.standards DIR public/sverige …

DIR holds `cpsv-ap-*/cpsv-ap-SHACL.ttl`, `dcat-ap-*/shapes.ttl`, `hsds-*/service.json` and `datapackage.json`, and
`schemaorg-*/schemaorg-current-https.ttl`; what is missing is said and skipped. Exit 1 when something breaks them.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pyshacl
from rdflib import DCTERMS, RDF, RDFS, Graph, Namespace, URIRef

SCHEMA = Namespace("https://schema.org/")
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_ANY = "https://exempel.se/"
"""Where a site without an address is thought to be, for what needs absolute ones."""


def main(arguments: list[str]) -> int:
    """Every standard for every site; the exit code."""
    standards, sites = Path(arguments[0]), [Path(one) for one in arguments[1:]]
    faults = 0
    for name, pattern, check in (
        ("CPSV-AP", "cpsv-ap-*/cpsv-ap-SHACL.ttl", _cpsv),
        ("DCAT-AP", "dcat-ap-3*/shapes.ttl", _dcat),
        ("HSDS", "hsds-*/service.json", _hsds),
        ("schema.org", "schemaorg-*/schemaorg-current-https.ttl", _schema_org),
    ):
        shapes = next(iter(sorted(standards.glob(pattern))), None)
        for site in sites:
            if shapes is None:
                print(f"{name}: skipped, {pattern} is not in {standards}")
                break
            found = list(check(shapes, site))
            faults += sum(1 for one in found if not one.startswith("# "))
            told = [one.removeprefix("# ") for one in found]
            print(f"{name}, {site.name}:", *(told or ["0 faults"]), sep="\n  ")
    return 1 if faults else 0


def _cpsv(shapes: Path, site: Path) -> Iterator[str]:
    """Both files, as they are, with what `sh:class` asks of addresses elsewhere already in them."""
    for name, form in (("cpsv-ap.ttl", "turtle"), ("cpsv-ap.jsonld", "json-ld")):
        graph = Graph().parse(site / "data/v1" / name, format=form, publicID=f"{_ANY}data/v1/{name}")
        yield from _conforming(graph, shapes, name)


def _dcat(shapes: Path, site: Path) -> Iterator[str]:
    if not (site / "dcat.rdf").is_file():
        yield "# left out: the edition has no address"
        return
    graph = Graph().parse(site / "dcat.rdf", format="xml")
    # Here the national profile and the European one contradict each other: a literal, which we have, and an address.
    graph.remove((None, DCTERMS.format, None))
    yield from _conforming(graph, shapes, "dcat.rdf")


def _conforming(graph: Graph, shapes: Path, name: str) -> Iterator[str]:
    known = Graph()
    types = shapes.parent.parent / "validators/vocab_types.ttl"
    if types.is_file():
        known.parse(types)
    conforms, _, said = pyshacl.validate(
        graph + known, shacl_graph=Graph().parse(shapes), inference="rdfs", allow_warnings=True
    )
    yield f"# {name}: {len(graph)} triples conform" if conforms else f"{name}: {said}"


def _hsds(service: Path, site: Path) -> Iterator[str]:
    schema = json.loads(service.read_text("utf-8"))
    check = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    tables = {
        one["name"]: {field["name"] for field in one["schema"]["fields"]}
        for one in json.loads((service.parent / "datapackage.json").read_text("utf-8"))["resources"]
    }
    for folder in sorted((site / "data/v1/hsds").iterdir()):
        services = json.loads((folder / "services.json").read_text("utf-8"))
        wrong = [f"{error.json_path}: {error.message}" for one in services for error in check.iter_errors(one)]
        wrong += [f"unknown key {key}" for one in services for key in _unknown(one, schema)]
        package = json.loads((folder / "datapackage.json").read_text("utf-8"))
        for table in package["resources"]:
            fields = {field["name"] for field in table["schema"]["fields"]}
            wrong += [
                f"{table['name']}: no such field: {one}" for one in sorted(fields - tables.get(table["name"], set()))
            ]
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
        wrong += [str(fault) for fault in report.flatten(["title", "message"])]
        yield from wrong or [f"# {folder.name}: {len(services)} services, {len(package['resources'])} tables are valid"]


def _unknown(value: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    """Keys that the standard does not have: its schemas accept them, so they must be looked for."""
    for key, inner in value.items():
        known = schema["properties"].get(key)
        if known is None:
            yield key
        elif isinstance(inner, dict):
            yield from _unknown(inner, known)
        elif isinstance(inner, list) and "properties" in known.get("items", {}):
            for one in inner:
                yield from _unknown(one, known["items"])


def _schema_org(vocabulary: Path, site: Path) -> Iterator[str]:
    words, count = Graph().parse(vocabulary), 0
    for page in sorted(site.rglob("*.html")):
        for block in _BLOCK.findall(page.read_text("utf-8")):
            count += 1
            for fault in _undeclared(json.loads(block), words):
                yield f"{page.relative_to(site)}: {fault}"
    yield f"# {count} pages' data looked through"


def _undeclared(node: Any, words: Graph) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        for one in node:
            yield from _undeclared(one, words)
    if not isinstance(node, dict):
        return
    kinds = node.get("@type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    wider = {one for kind in kinds for one in _wider(SCHEMA[kind], words)}
    yield from (f"unknown type {kind}" for kind in kinds if (SCHEMA[kind], RDF.type, RDFS.Class) not in words)
    for key, value in node.items():
        if not key.startswith("@"):
            if kinds and not wider & set(words.objects(SCHEMA[key], SCHEMA.domainIncludes)):
                yield f"{key} is not declared for {kinds}"
            yield from _undeclared(value, words)


def _wider(kind: URIRef, words: Graph) -> set[URIRef]:
    found, waiting = {kind}, [kind]
    while waiting:
        new = {one for one in words.objects(waiting.pop(), RDFS.subClassOf) if isinstance(one, URIRef)} - found
        found |= new
        waiting += new
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
