"""What is kept of a preview is, after any change, what would be made from nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.content import project
from generator.model.edition import Edition
from generator.model.record import Record
from generator.model.theme import Theme
from generator.preview.render_cache import RenderCache
from generator.preview.snapshot import ASSETS, Snapshot
from generator.recording.template_loader import Compiled
from generator.recording.views import keys_of
from generator.site import site_files
from generator.site.script_data import script_data
from tests.diagnosing import ROOT
from tests.real_content import THEME

DAY = date(2026, 11, 21)
SHOWN = replace(THEME, folder=ASSETS)
COMPILED = Compiled()


@pytest.fixture(scope="module")
def small() -> Edition:
    edition = project.read(ROOT / "tests/small").national
    assert edition is not None
    return edition


def site(edition: Edition, theme: Theme) -> dict[str, bytes]:
    """Every page and file, made from nothing: with the scripts' data where they always are, as a preview has them."""
    shown = SHOWN if theme is THEME else replace(theme, folder=ASSETS)
    made = dict(site_files.site(edition, shown, edition.languages, DAY))
    folder = script_data(made).folder
    named = re.compile(rb'="((?:\.\./)*|/)%s' % folder.encode())
    return {
        name: named.sub(lambda found: b'="' + (found[1] or b"./"), content) if name.endswith(".html") else content
        for name, content in made.items()
        if not name.startswith(folder)
    }


def shown(made: RenderCache, name: str) -> bytes | None:
    return made.html(name) if name.endswith(".html") else made.file(name)


def other(value: Any) -> Any:  # noqa: ANN401 - any field's
    """Another value than a field's, as an author might write it; none where we know of no such value."""
    if isinstance(value, str) and type(value) is str and " " in value:
        return f"{value} Ändrat."
    if isinstance(value, dict) and value and all(isinstance(v, str) for v in value.values()):
        return {k: f"{v} Ändrat." for k, v in value.items()}
    return None


def changes(edition: Edition) -> Iterator[tuple[str, Edition]]:
    """Editions in each of which one field of one record is another, or one record is gone."""
    for name in ("actors", "services", "regions", "terms", "events", "guides", "texts"):
        records: tuple[Record, ...] = getattr(edition, name)
        record, *more = records
        values = {field: other(getattr(record, field)) for field in type(record).model_fields}
        for field, value in values.items():
            if value is not None:
                changed = record.model_copy(update={field: value})
                yield f"{name} {field}", replace(edition, **{name: (changed, *more)})
    for part, records in (("needs", edition.needs), ("questions", edition.questions)):
        changed = records[0].model_copy(update={"says" if part == "needs" else "text": {"sv": "Ny", "en": "New"}})
        yield part, replace(edition, checklist=edition.checklist.model_copy(update={part: (changed, *records[1:])}))
    yield "event gone", replace(edition, events=())
    yield "site", replace(edition, site=edition.site.model_copy(update={"name": {"sv": "Annat", "en": "Other"}}))


def test_after_any_change_every_page_and_file_is_what_it_would_be_from_nothing(small: Edition):
    before = site(small, THEME)
    made = RenderCache(Snapshot(small, THEME, DAY, COMPILED))
    for name in before:
        assert shown(made, name) == before[name], name
    tried = 0
    for what, edition in changes(small):
        made.update(Snapshot(edition, THEME, DAY, COMPILED))
        after = site(edition, THEME)
        kept = made.files
        stale = {name for name in kept & after.keys() if shown(made, name) != after[name]}
        assert not stale, f"{what}: {sorted(stale)}"
        for name in after:
            assert shown(made, name) == after[name], f"{what}: {name}"
        tried += 1
    assert tried > 15


def test_what_reads_nothing_that_changed_is_not_made_again(small: Edition):
    made = RenderCache(Snapshot(small, THEME, DAY, COMPILED))
    names = [name for name in site(small, THEME) if name.endswith(".html")]
    for name in names:
        made.html(name)
    service = small.services[0]
    said = service.model_copy(update={"note": {"sv": "En ny anmärkning.", "en": "A new remark."}})
    edition = replace(small, services=(said, *small.services[1:]))
    made.update(Snapshot(edition, THEME, DAY, COMPILED))
    dropped = set(names) - made.files
    assert {f"tjanster/{service.id}/index.html", f"en/services/{service.id}/index.html"} <= dropped
    assert {"index.html", "ordlista/index.html", "aktorer/index.html"} <= made.files
    assert len(dropped) < len(names) / 4


def test_another_template_drops_the_pages_it_is_in_and_no_other(small: Edition):
    made = RenderCache(Snapshot(small, THEME, DAY, COMPILED))
    names = [name for name in site(small, THEME) if name.endswith(".html")]
    for name in names:
        made.html(name)
    source = THEME.templates["pages/glossary.html"]
    theme = replace(THEME, templates={**THEME.templates, "pages/glossary.html": f"{source}<p>Nytt</p>"})
    made.update(Snapshot(small, theme, DAY, COMPILED))
    dropped = set(names) - made.files
    assert {"ordlista/index.html"} <= dropped
    assert all("ordlista" in name or "glossary" in name for name in dropped), dropped
    assert b"<p>Nytt</p>" in (made.html("ordlista/index.html") or b"")


def test_a_template_that_an_imported_one_imports_is_read_too(small: Edition):
    templates = {
        **THEME.templates,
        "one.html": "{% macro said() %}one{% endmacro %}",
        "two.html": '{% from "one.html" import said %}{% macro more() %}{{ said() }}{% endmacro %}',
        "pages/glossary.html": '{% from "two.html" import more %}{{ more() }}',
    }
    made = RenderCache(Snapshot(small, replace(THEME, templates=templates), DAY, COMPILED))
    for name in ("ordlista/index.html", "en/glossary/index.html"):
        assert b"one" in (made.html(name) or b"")
    templates = {**templates, "one.html": "{% macro said() %}another{% endmacro %}"}
    made.update(Snapshot(small, replace(THEME, templates=templates), DAY, COMPILED))
    for name in ("ordlista/index.html", "en/glossary/index.html"):
        assert b"another" in (made.html(name) or b"")


def test_a_new_word_of_the_interface_shows(small: Edition):
    made = RenderCache(Snapshot(small, THEME, DAY, COMPILED))
    made.html("index.html")
    words = {**THEME.ui["sv"], "front": {**THEME.ui["sv"]["front"], "lead": "En annan rubrik"}}
    theme = replace(THEME, ui={**THEME.ui, "sv": words})
    made.update(Snapshot(small, theme, DAY, COMPILED))
    assert "En annan rubrik" in (made.html("index.html") or b"").decode()


def test_records_have_keys_and_other_values_have_none(small: Edition):
    assert keys_of(small.services) == tuple(service.id for service in small.services)
    assert keys_of(("one", "two")) == ()
