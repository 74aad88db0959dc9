"""What the shared build rests on, proved by what its pages read.

A page is rendered once for all editions, with its slots open. An edition makes it anew only where `differences` says
so. So whatever a body template reads of a record outside slots must be something that, were it another in an edition,
would make the page that edition's own.
"""

import itertools
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any

import pytest
from jinja2 import UndefinedError

from generator.build.edition_diff import differ_throughout, differences
from generator.build.shared_pages import SharedPage
from generator.model.edition import Edition
from generator.model.record import Record
from generator.model.service import Service
from generator.model.theme import Theme
from generator.pages.all_pages import make_pages, renderer
from generator.pages.document import document
from generator.pages.page import Page
from generator.pages.slots import Slots
from generator.recording.changed_paths import changed
from generator.recording.reads import ReadPath, Recorder
from generator.recording.rendering import Recording
from generator.recording.views import keys_of, recorded
from generator.site import site_files
from tests import real_content
from tests.diagnosing import ROOT
from tests.editions import EVERYTHING
from tests.real_content import THEME

DAY = date(2026, 11, 21)
COLLECTIONS = ("actors", "services", "regions", "terms", "guides", "texts")


@pytest.fixture(scope="module")
def nation() -> Edition:
    national = real_content.read(ROOT, EVERYTHING).national
    assert national
    return national


@pytest.fixture(scope="module")
def region() -> Edition:
    edition = real_content.read(ROOT, EVERYTHING).edition("everything")
    assert edition
    return edition


OF_A_KIND = 12
"""So many pages of a kind are looked at, from its first to its last: they share their template."""

Read = tuple[str, object, str]
"""Collection, key and field of a record."""

Pages = list[tuple[SharedPage, set[ReadPath]]]


def reads_of(nation: Edition, theme: Theme, kinds: Collection[str] = ()) -> Iterator[tuple[SharedPage, set[ReadPath]]]:
    """Shared pages of every kind, or of `kinds`, and what is read while each is filled with its slots open."""
    recording = Recording.of(nation, theme)
    shell = recording.shell.get_template("main.html")
    for language in nation.languages[:1]:
        slots = Slots("0123456789abcdef")
        render = recording.renderer(language, slots)
        made = list(make_pages(render, DAY, kinds or None))
        for page in itertools.chain(*map(spread, by_kind(made).values())):
            with recording.recorder.reading() as reads:
                html = shell.render(doc=document(page, render)).encode()
            yield SharedPage.cut(page, html, slots), reads


def by_kind(pages: list[Page]) -> dict[str, list[Page]]:
    """The pages of each kind. A kind that two templates fill counts as two."""
    found: dict[str, list[Page]] = {}
    for page in pages:
        found.setdefault(f"{page.kind} {'/' in page.record}", []).append(page)
    return found


def spread(pages: list[Page]) -> list[Page]:
    """Some of them, as far apart as can be, the first and the last among them."""
    step = max(1, (len(pages) - 1) / (OF_A_KIND - 1))
    return [pages[round(number * step)] for number in range(min(OF_A_KIND, len(pages)))]


def another(value: Any, nation: Edition) -> Any:  # noqa: ANN401, PLR0911 - one a kind of value
    """A value of the same kind that is another one, of an id another record's; None where we know of none."""
    for known in (nation.actor, nation.need, nation.service, nation.term):
        if isinstance(value, str) and value in known:
            return next(one for one in known if one != value)
    if isinstance(value, Enum):
        return next((one for one in type(value) if one is not value), None)
    if isinstance(value, Mapping) and value and all(isinstance(text, str) for text in value.values()):
        return {key: f"{text} …" for key, text in value.items()}
    if isinstance(value, str):
        return f"{value} …"
    if isinstance(value, bool):
        return not value
    if isinstance(value, Mapping | tuple) and value:
        return type(value)()
    if isinstance(value, date):
        return value.replace(year=value.year + 1)
    return None


def altered(nation: Edition, collection: str, key: object, field: str) -> Edition | None:
    """The edition with another value in one field of one record; none where we know of no other value."""
    records: tuple[Record, ...] = getattr(nation if collection != "needs" else nation.checklist, collection)
    place = keys_of(records).index(key)
    value = another(getattr(records[place], field), nation)
    if value is None:
        return None
    record = records[place].model_copy(update={field: value})
    more = (*records[:place], record, *records[place + 1 :])
    if collection == "needs":
        return replace(nation, laid_on=nation, checklist=nation.checklist.model_copy(update={"needs": more}))
    return replace(nation, laid_on=nation, **{collection: more})


def records_read(reads: set[ReadPath]) -> Iterator[Read]:
    """(collection, key, field) of every record in reads."""
    for path in reads:
        inner = path[1:] if path[0] == "checklist" else path
        if len(inner) > 2 and inner[0] in (*COLLECTIONS, "needs") and isinstance(inner[2], str):
            yield str(inner[0]), inner[1], inner[2]


def may_differ(nation: Edition, region: Edition) -> set[tuple[str, str]]:
    """(collection, field): what a region that says all it can has otherwise, and everything of a service."""
    recorder = Recorder()
    paths = changed(recorded(nation, recorder), recorded(region, recorder))
    fields = {(c, f) for c, _, f in records_read(paths)} | {("services", field) for field in Service.model_fields}
    # A record of another id is another record.
    return {(c, f) for c, f in fields if f not in {"id", "language"}}


def shows_it(edition: Edition, theme: Theme, shared: SharedPage) -> bool | None:
    """Whether a page that the shared build takes for the nation's shows something else outside its slots.

    None when no page tells: it is made anew without anybody asking what it shows, or no edition is so.
    """
    slots = Slots("0123456789abcdef")
    render = renderer(edition, theme, shared.page.language, edition.languages, slots)
    pages = make_pages(render, DAY, {shared.page.kind})
    try:
        page = next(page for page in pages if page.file == shared.page.file)
        if page != shared.page:
            return None  # another title or description
        return SharedPage.cut(page, site_files.whole(page, render), slots)[1] != shared.segments
    except (LookupError, StopIteration, UndefinedError):
        return None  # what it names is not there


def shown(nation: Edition, theme: Theme, shared: SharedPage, reads: list[Read]) -> list[Read]:
    """Those of the reads that the page shows something else for: all at once, by halves where that does not tell."""
    if not reads:
        return []
    other = nation
    for one in reads:
        other = altered(other, *one) or other
    verdict = shows_it(replace(other, laid_on=nation), theme, shared)
    if verdict is False or len(reads) == 1:
        return reads if verdict else []
    middle = len(reads) // 2
    return shown(nation, theme, shared, reads[:middle]) + shown(nation, theme, shared, reads[middle:])


@pytest.fixture(scope="module")
def read(nation: Edition) -> Pages:
    """What pages of every kind read."""
    return list(reads_of(nation, THEME))


def unseen(nation: Edition, region: Edition, theme: Theme, pages: Pages) -> list[str]:
    """ "pages/x.html reads services/y: z" for what an edition could have otherwise without the page being made anew."""
    known: dict[Read, tuple[Edition | None, Any]] = {}
    free, found = may_differ(nation, region), []
    for shared, reads in pages:
        asked = []
        for one in sorted(set(records_read(reads)), key=lambda one: (one[0], one[2], str(one[1]))):
            collection, key, field = one
            if (collection, field) not in free:
                continue
            if one not in known:
                other = altered(nation, *one)
                sees = other is None or differ_throughout(nation, other)
                known[one] = (None if sees else other, () if sees or other is None else differences(nation, other))
            other, differing = known[one]
            if other is not None and not any(map(shared.shows, differing)):
                asked.append(one)
        # Most of what is read so decides only what is not shown: whether it is, the page tells.
        for collection, key, field in shown(nation, theme, shared, asked):
            found.append(f"pages/{shared.page.kind}.html reads {collection}/{key}: {field}")
    return found


def own_of_the_site(nation: Edition, region: Edition) -> set[ReadPath]:
    """The paths of what every edition says of itself."""
    recorder = Recorder()
    paths = changed(recorded(nation, recorder), recorded(region, recorder))
    return {path for path in paths if path[0] in {"site", "home", "personas", "assets", "accessibility"} and path[1:]}


def test_a_body_template_reads_no_record_that_an_edition_could_have_otherwise_unseen(
    nation: Edition, region: Edition, read: Pages
):
    assert unseen(nation, region, THEME, read) == []


def test_a_body_template_reads_nothing_that_an_edition_says_of_itself(nation: Edition, region: Edition, read: Pages):
    own = own_of_the_site(nation, region)
    assert own
    told = {
        f"pages/{shared.page.kind}.html reads {'.'.join(map(str, path))}"
        for shared, reads in read
        # What is the nation's page in every edition may say the nation's name.
        if not shared.page.national
        for path in reads & own
    }
    assert told == set()


def test_a_template_that_breaks_the_rule_is_named_with_the_record(nation: Edition, region: Edition):
    broken = f"{THEME.templates['pages/home.html']}<p>{{{{ edition.services[0].what | t }}}}</p>"
    theme = replace(THEME, templates={**THEME.templates, "pages/home.html": broken})
    first = nation.services[0].id
    assert f"pages/home.html reads services/{first}: what" in unseen(
        nation, region, theme, list(reads_of(nation, theme, {"home"}))
    )
