"""The data block of a page: whole, in schema.org's words, about what the page shows, and harmless."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import rdflib

from generator.model.edition import Edition
from generator.model.page_kinds import FRAMED
from generator.pages.all_pages import make_pages, renderer
from generator.pages.page import Page
from generator.pages.structured_data import block, graph
from generator.site import site_files
from tests.diagnosing import DAY
from tests.real_content import THEME

SCHEMA = rdflib.Namespace("https://schema.org/")


def pages(edition: Edition, language: str = "sv") -> list[Page]:
    return list(make_pages(renderer(edition, THEME, language, ("sv", "en")), DAY))


def read(page: Page, edition: Edition) -> rdflib.Graph:
    """The triples of a page's block, its context replaced by the vocabulary alone."""
    value = {**graph(page, edition), "@context": {"@vocab": str(SCHEMA)}}
    return rdflib.Graph().parse(data=json.dumps(value), format="json-ld", publicID="https://guide.example/")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_says_what_it_is(small_edition: Edition, language: str):
    for page in pages(small_edition, language):
        if page.base or page.kind in FRAMED:
            assert block(page, small_edition) == ""
            continue
        found = read(page, small_edition)
        [whole] = found.subjects(rdflib.RDF.type, SCHEMA.WebPage)
        assert str(found.value(whole, SCHEMA.name)) == page.title
        assert str(found.value(whole, SCHEMA.inLanguage)) == language


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ("service/alfa-lots", "Service"),
        ("actor/alfa", "Organization"),
        ("region/skane", "AdministrativeArea"),
        ("guide/borja", "Article"),
        ("need/betalt", "Thing"),
        ("data", "DataCatalog"),
    ],
)
def test_a_record_is_of_its_kind(small_edition: Edition, record: str, kind: str):
    page = next(page for page in pages(small_edition) if page.record == record)
    assert graph(page, small_edition)["mainEntity"]["@type"] == kind


def test_no_text_can_end_the_block(small_edition: Edition):
    hostile = small_edition.services[0].model_copy(
        update={"what": {"sv": "</script><script>alert(1)</script>", "en": "<!--"}}
    )
    edition = replace(small_edition, services=(hostile, *small_edition.services[1:]))
    page = next(page for page in pages(edition) if page.record == f"service/{hostile.id}")
    text = str(block(page, edition))
    assert "<" not in text
    assert json.loads(text)["mainEntity"]["description"] == hostile.what["sv"]


def test_it_stands_in_the_published_page_once(small_edition: Edition):
    render = renderer(small_edition, THEME, "sv", ("sv", "en"))
    page = next(page for page in make_pages(render, DAY) if page.record == "service/alfa-lots")
    html = site_files.whole(page, render).decode()
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    value: dict[str, Any] = json.loads(text)
    assert value["mainEntity"]["provider"]["name"] == "Alfa"
