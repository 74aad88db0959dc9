"""The page that shows the design shows all of it: who adds a component shows it there, or says here why not."""

import re
from functools import cache
from itertools import pairwise

import pytest

from generator.pages.all_pages import renderer
from generator.pages.families import design
from generator.pages.page_builder import PageBuilder
from tests import real_content
from tests.pages.conftest import DAY, Making
from tests.sheets import THEME, classes, sheets

FOLDERS = {
    "open-data": "tables of files and fields, which one page alone has",
    "adviser": "the desk is made of questions, fields, folds and the result, which are shown",
    "needs-by-county": "a picture of every need and county is too large; the overview has it",
    "changes": "rows as others, set closer",
    "cluster-chain": "boxes and arrows as of the steps from help to effect; a cluster's page has it",
    "who-does-what": "a picture of every actor and need is too large; the page leads to it",
}
"""Folders of components with looks that are not shown, and why."""

CLASSES = {
    "about": "running text on the front page",
    "band-row": "sections of a long list: rows beside their heading",
    "found": "room around a count",
    "side": "the column beside a page's text: headings, lists and facts",
    "split": "puts a column beside a page's text",
}
"""Classes of components that are not shown, and why."""

FAMILIES = {
    "country": "the choice of countries in the needs analysis, which its data fills",
    "download": "a file and its size on the page of open data",
    "downloads": "the table of files on that page",
    "data": "the list of fields on that page",
    "actions": "room around a button",
    "again": "a link at the end of the result",
    "front": "room around the search box of a county's own front page",
    "arch": "the front page alone has it, once",
    "brand": "stands on top of this page too",
    "changes": "rows as others, set closer",
    "cluster": "the picture of a cluster's chain, see above",
    "cite": "a raised number in a guide's text",
    "correct": "a fold at the end of a record's page",
    "desk": "the adviser's desk, see above",
    "difference": "a paragraph of the glossary",
    "doors": "facts with a wider left column",
    "foot": "stands at the foot of this page too",
    "framed": "a page in a frame on somebody else's",
    "guide": "the end of a guide: rows below a line",
    "hero": "the front page alone has it, once",
    "history": "rows without numbers",
    "letter": "a heading and a list of a long page",
    "lines": "a field for lines of HTML, as other fields",
    "masthead": "stands on paper alone",
    "message": "a fold with a field and buttons",
    "names": "plain links in columns",
    "narrow": "room around filters",
    "next": "a larger paragraph",
    "open": "fields in a fold",
    "page": "every page has it",
    "pair": "two notes beside each other",
    "plain": "a list without dots",
    "print": "stands on paper alone",
    "compare": "the choice of counties on the page that puts them side by side",
    "pick": "a box of that choice",
    "place": "marks of the picture of needs and counties",
    "change": "boxes and arrows of the picture of what should change",
    "lesson": "facts under a heading",
    "sheet": "a table on one page of paper",
    "value": "a figure or a day in one piece",
    "nothing": "a cell without a figure, which a phone leaves out",
    "stacked": "a table of the overview that a phone shows as a list",
    "short": "a quieter part of a heading",
    "skip": "is seen when it has the focus, on this page too",
    "tools": "stands on top of this page too",
    "to": "stands on top of this page too",
    "who": "the picture of the overview, see above",
}
"""Families of classes that are not shown, and why."""

PLUMBING = {"css/10-tokens.css", "css/20-base.css", "css/90-print.css", "css/64-design.css"}
"""Sheets without components: tokens, bare elements, paper, and the page's own."""


@cache
def body(language: str = "sv") -> str:
    """The page as it is published."""
    edition = real_content.nation()
    (page,) = design.pages(PageBuilder(renderer(edition, real_content.THEME, language, edition.languages), DAY))
    return page.body


def shown() -> set[str]:
    """Every class on the page."""
    return {name for value in re.findall(r'\sclass="([^"]*)"', body()) for name in value.split()}


def family(name: str) -> str:
    """The word a class begins with: `row` of `row-facts`."""
    return name.partition("-")[0]


def test_every_class_of_a_component_is_shown():
    assert classes(sheets()["css/40-components.css"]) - shown() == set(CLASSES)


def test_a_class_of_every_family_is_shown():
    every = {family(name) for sheet, css in sheets().items() if sheet not in PLUMBING for name in classes(css)}
    assert every - {family(name) for name in shown()} == set(FAMILIES) | {family(name) for name in CLASSES} - {"door"}


def own_classes(folder: str) -> set[str]:
    """The classes that only the sheet of a component's folder asks for."""
    mine = {name for sheet, css in sheets().items() if f"/{folder}/" in sheet for name in classes(css)}
    return mine - {name for sheet, css in sheets().items() if f"/{folder}/" not in sheet for name in classes(css)}


def test_every_component_with_looks_is_shown():
    folders = {file.parent.name for kind in ("css", "html") for file in THEME.glob(f"components/*/*.{kind}")}
    assert {folder for folder in folders if not own_classes(folder) & shown()} == set(FOLDERS)


def test_every_role_and_space_of_the_style_sheet_is_drawn():
    tokens = sheets()["css/10-tokens.css"]
    assert (
        set(re.findall(r"--([\w-]+): #", tokens))
        == set(design.COLOURS)
        == set(real_content.THEME.ui["sv"]["design"]["roles"])
    )
    spaces = dict(re.findall(r"--space-(\d+): ([\d.]+)rem", tokens))
    assert {str(step): pixels / 16 for step, pixels in design.SPACES.items()} == {
        n: float(r) for n, r in spaces.items()
    }


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_part_says_when_to_use_it_and_when_not(language: str):
    parts = real_content.THEME.ui[language]["design"]["parts"]
    assert re.findall(r'<h3 id="part-([\w-]+)">', body(language)) == list(parts)
    for name, said in parts.items():
        assert set(said) == {"name", "use", "avoid"}, name


@pytest.mark.parametrize("language", ["sv", "en"])
def test_its_parts_do_not_take_each_others_names(language: str):
    html = body(language)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
    pointed = re.findall(r'\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"', html) + re.findall(
        r'href="#([^"]+)"', html
    )
    assert {one for value in pointed for one in value.split()} <= set(ids)
    fields = re.findall(r"<(?:input|select|textarea)\b[^>]*>", html)
    named = set(re.findall(r'<label for="([^"]+)"', html))
    loose = [field for field in fields if not any(f'id="{name}"' in field for name in named)]
    assert all(re.search(r'type="(?:radio|checkbox)"', field) for field in loose)


def test_no_heading_is_skipped():
    levels = [int(level) for level in re.findall(r"<h([1-6])[\s>]", body())]
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


def test_a_project_with_nothing_to_show_has_no_such_page(making: Making):
    assert list(design.pages(making(changes={"content/glossary.yaml": "terms: []\n"}))) == []
