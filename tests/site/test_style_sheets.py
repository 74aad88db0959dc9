"""What the style sheets ask for is there: every class, attribute, id and element of a selector can come to a page.

A class that a template composes, `tag-{{ state }}`, counts for the values it can have and no others.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.model.region import COLUMNS, ROWS
from generator.model.service import State
from generator.pages.families.design import COLOURS, SPACES
from generator.pages.markdown import CLASSES
from generator.site import theme_loader
from tests.sheets import THEME, classes, selectors, sheets

DESIGN = "css/64-design.css"
"""The sheet of the page that shows the design; what only that page holds is used there and nowhere else."""

PACKAGE = THEME.parent / "generator"

COMPOSED = {
    "tag-": {*State, "fits", "ask", "no"} - {State.DESCRIBED},
    "note-": {"info", "ok", "warn"},
    "page-": {file.stem for file in THEME.glob("pages/*.html")},
    "row-": set(map(str, range(1, ROWS + 1))),
    "column-": set(map(str, range(1, COLUMNS + 1))),
    "role-": set(COLOURS),
    "space-": set(map(str, SPACES)),
    "county-": set(map(str, range(1, 25))),
    "pick-": set(map(str, range(1, 25))),
}
"""How a composed class begins → how it can end."""

_ATTRIBUTE = re.compile(r'\sclass="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\}|\{(?![{%]))*)"')
_EXPRESSION = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}")
_NAME = re.compile(r"[a-z][\w-]*")
_IN_PYTHON = re.compile(r"""class=\\?"([\w -]+)\\?\"""")
_IN_SCRIPT = re.compile(r"""\bclass(?:Name)?(?:: | = |="|List\.\w+\()["'`]?([\w ${}-]+)""")
_HANDED_OVER = re.compile(r'(?:doorway\(|css=)"([\w-]+)"')
"""Classes that a macro is given by its caller."""


@cache
def texts(ending: str, folder: Path = THEME) -> dict[str, str]:
    """The theme's files, or the package's, with an ending."""
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob(f"*{ending}")}


def written(html: str) -> Iterator[str]:
    """The classes in a template: plain ones, and the beginning of those that it composes."""
    for value in _ATTRIBUTE.findall(html):
        for inner in _EXPRESSION.findall(value):
            yield from (name for words in re.findall(r'"([^"]*)"', "".join(inner)) for name in _NAME.findall(words))
        for name in _EXPRESSION.sub(lambda found: "\0" if found[1] else " ", value).split():
            yield name.split("\0")[0]
    yield from _HANDED_OVER.findall(html)


def scripted(script: str) -> Iterator[str]:
    """The same of a script."""
    for value in _IN_SCRIPT.findall(script):
        yield from (name.split("$")[0] for name in value.split())


def given(*, design: bool) -> set[str]:
    """Every class that can come to a page: with `design` to the page that shows the design, without to any other."""
    found: set[str] = {name for allowed in CLASSES.values() for name in allowed}
    for path, html in texts(".html").items():
        if design or path != "pages/design.html":
            found.update(written(html))
    for script in texts(".js").values():
        found.update(scripted(script))
    for source in texts(".py", PACKAGE).values():
        found.update(name for value in _IN_PYTHON.findall(source) for name in value.split())
    whole = {name + end for name in found if name.endswith("-") for end in COMPOSED.get(name, ())}
    return {name for name in found if name and not name.endswith("-")} | whole


@pytest.mark.parametrize("sheet", sorted(sheets()))
def test_every_class_of_a_sheet_can_come_to_a_page(sheet: str):
    assert classes(sheets()[sheet]) - given(design=sheet == DESIGN) == set()


def test_what_is_composed_is_known_and_nothing_else():
    begun = {name for html in texts(".html").values() for name in written(html)}
    begun |= {name for script in texts(".js").values() for name in scripted(script)}
    assert {name for name in begun if name.endswith("-")} == set(COMPOSED)


def test_a_class_is_only_what_stands_in_an_attribute():
    source = '<p class="a {{ "b" if c == d }}{% if e %} f{% endif %} g-{{ h }}"><i class="{{ i }}">j {{ doorway("k") }}'
    assert set(written(source)) - {""} == {"a", "b", "f", "g-", "k"}
    script = 'x.className = "l"; element("p", { class: "m n" }); y.classList.add(`o-${p}`); z.classList.toggle("q", r)'
    assert set(scripted(script)) == {"l", "m", "n", "o-", "q"}


def everything() -> str:
    """All that makes pages, in one text."""
    return "\n".join([*texts(".html").values(), *texts(".js").values(), *texts(".py", PACKAGE).values()])


def test_every_attribute_id_and_own_element_of_a_selector_is_written_somewhere():
    asked = {name for css in sheets().values() for selector in selectors(css) for name in names(selector)}
    source = everything()
    camel = {name: re.sub(r"-(\w)", lambda letter: letter[1].upper(), name.removeprefix("data-")) for name in asked}
    missing = {name for name in asked if not re.search(rf"(?<![\w-]){name}(?![\w-])", source)}
    assert {name for name in missing if not re.search(rf"dataset\.{camel[name]}\b", source)} == set()


def names(selector: str) -> Iterator[str]:
    """The attributes, ids and elements of our own in a selector."""
    yield from re.findall(r"\[([\w-]+)", selector)
    yield from re.findall(r"#([\w-]+)", selector)
    yield from re.findall(r"(?<![\w.#:\[-])([a-z]+-[a-z-]+)", re.sub(r"\[[^]]*\]", "", selector))


def test_every_property_of_our_own_is_set_and_used():
    css = "\n".join(sheets().values())
    assert set(re.findall(r"(--[\w-]+)\s*:", css)) == set(re.findall(r"var\((--[\w-]+)", css))


def test_every_animation_is_drawn_and_played():
    css = "\n".join(sheets().values())
    drawn, played = set(re.findall(r"@keyframes ([\w-]+)", css)), set(re.findall(r"animation: ([\w-]+)", css))
    assert drawn == played


SCALE = dict(re.findall(r"--(space-\d+): ([\d.]+rem)", sheets()["css/10-tokens.css"]))


@pytest.mark.parametrize("sheet", sorted(sheets()))
def test_a_space_of_the_scale_is_called_by_its_name(sheet: str):
    named = {size: name for name, size in SCALE.items()}
    found = []
    for declared in re.findall(r"(?<![\w-])(?:margin|padding|(?:row-|column-)?gap)[\w-]*:\s*([^;}]+)", sheets()[sheet]):
        plain = re.sub(r"\w+\([^()]*(?:\([^()]*\)[^()]*)*\)", "", declared)
        found += [f"{size} is var(--{named[size]})" for size in plain.split() if size in named]
    assert found == []


def test_the_scale_grows_and_is_all_on_the_page_of_the_design():
    sizes = [float(size.removesuffix("rem")) for size in SCALE.values()]
    assert sizes == sorted(sizes)
    assert [f"space-{step}" for step in SPACES] == list(SCALE)


def test_a_square_of_the_map_has_its_place_wherever_it_may_stand():
    placed = classes(sheets()["components/county-chooser/county-chooser.css"])
    assert {f"{side}-{end}" for side in ("row", "column") for end in COMPOSED[f"{side}-"]} <= placed


def test_what_a_style_sheet_says_keeps_its_spaces():
    written = (sheet.read_text("utf-8") for sheet in THEME.glob("**/*.css"))
    strings = {found for text in written for found in re.findall(r'"[^"\n]*"', text)}
    published = theme_loader.load().assets["onedoor.css"].decode()
    assert '": "' in strings
    assert [one for one in strings if one not in published] == []
