"""A build that starts from the last one gives what a build from nothing would give, byte for byte."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.build.assemble import Stamping, edition_files, whole
from generator.build.shared_pages import Shared
from generator.content import project
from generator.model.edition import Edition
from generator.model.provenance import Verified
from generator.model.service import Service
from generator.pages.all_pages import make_pages, renderer
from generator.pages.slots import Slots
from generator.renewing import WORDS, Change, Renewal, change, renewed
from generator.site import site_files, theme_loader
from tests.diagnosing import ROOT

DAY = date(2026, 11, 21)
EDITIONS = (project.NATION, "vastra-gotaland", "gotland")
DRESS = theme_loader.load()


def texts(value: Any) -> Any:  # noqa: ANN401 - a field's value
    return {language: f"New {text}" for language, text in value.items()} if value else {"sv": "Nytt", "en": "New"}


NEW: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("name", "what", "cost", "how", "duration", "status", "note"), texts),
    "limits": lambda value: value.model_copy(update={"size": {"sv": "Ny", "en": "New"}}),
    "prepare": lambda value: (*value, {"sv": "En sak", "en": "A thing"}),
    "aliases": lambda value: (*value, "Another name"),
    "search": lambda _: {"sv": ("nytt ord",)},
    "url": lambda _: "https://example.org/new",
    "provenance": lambda value: value.model_copy(update={"read": DAY}),
}


def rewritten(service: Service, *names: str) -> Service:
    return service.model_copy(update={name: NEW[name](getattr(service, name)) for name in names})


def with_words(content: project.Project, ids: tuple[str, ...], names: tuple[str, ...]) -> project.Project:
    """The project after somebody wrote other words about some services."""
    nation = content.national
    assert nation is not None
    services = tuple(rewritten(s, *names) if s.id in ids else s for s in nation.services)
    return replace(content, national=replace(nation, services=services))


def shared_build(nation: Edition, key: str) -> Shared:
    slots = Slots(key * 16)
    renders = [renderer(nation, DRESS, language, nation.languages, slots) for language in nation.languages]
    rendered = ((page, whole(page, render)) for render in renders for page in make_pages(render, DAY))
    return Shared.of(nation, DRESS, DAY, slots, rendered)


def edition(content: project.Project, name: str) -> Edition:
    found = content.edition(name)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def content() -> project.Project:
    return project.read(ROOT)


@pytest.fixture(scope="module")
def before(content: project.Project) -> Shared:
    return shared_build(edition(content, project.NATION), "ab")


def test_every_field_that_counts_as_words_is_tried():
    assert NEW.keys() == WORDS


@pytest.mark.parametrize("fields", [WORDS, WORDS - {"name"}], ids=["all", "no name"])
def test_new_words_about_services_give_the_same_bytes_as_a_build_from_nothing(
    fields: frozenset[str], content: project.Project, before: Shared
):
    """Those fields of some services; ONEDOOR_SEED tries others."""
    chance = random.Random(os.environ.get("ONEDOOR_SEED", "1"))  # noqa: S311 - any numbers do
    services = edition(content, project.NATION).services
    ids = tuple(chance.sample([s.id for s in services], 3))
    after = with_words(content, ids, tuple(sorted(fields)))
    nation = edition(after, project.NATION)
    changed = change(before.edition, nation)
    assert changed is not None
    assert changed.services == tuple(s.id.encode() for s in services if s.id in ids)
    cuts = {
        file: cut for language in nation.languages for file, cut in renewed(before, nation, changed, language).items()
    }
    assert 0 < len(cuts) < len(before.cuts) / 2
    searches = site_files.searches(nation, DRESS, nation.languages)
    shared, anew = replace(before, edition=nation, cuts={**before.cuts, **cuts}, searches=searches), frozenset(cuts)
    afresh = shared_build(nation, "cd")
    for name in EDITIONS:
        now = again(edition(content, name), edition(after, name), before, shared, changed, anew)
        asked = {file.name: file.content for file in edition_files(edition(after, name), afresh)}
        assert sorted(now) == sorted(asked)
        assert [file for file in asked if now[file] != asked[file]] == [], (name, ids)


def again(was: Edition, edition: Edition, before: Shared, shared: Shared, changed: Change, anew: frozenset[str]):
    """All files of an edition that was stamped before and is renewed: name → bytes."""
    stamping = Stamping(was, before)
    stood = {file.name: file.content for file in stamping.files()}
    renewal = Renewal(edition, shared, stamping.kept(), changed, lambda file: stood.get(file, b""))
    return stood | {file.name: file.content for file in renewal.files(anew)}


def test_a_sum_on_a_page_that_an_edition_made_whole_is_renewed_with_what_it_adds_up(
    content: project.Project, before: Shared
):
    """An edition in one language has pages of its own alone; the overview counts services it does not name."""
    one = next(s for s in edition(content, project.NATION).services if s.provenance.verified is Verified.MEMORY)
    sure = one.model_copy(update={"provenance": one.provenance.model_copy(update={"verified": Verified.YES})})

    def alone(name: str, *, new: bool) -> Edition:
        found = edition(content, name)
        services = tuple(sure if new and s.id == one.id else s for s in found.services)
        return replace(found, services=services, site=found.site.model_copy(update={"languages": ("sv",)}))

    nation = replace(before.edition, services=alone(project.NATION, new=True).services)
    changed = change(before.edition, nation)
    assert changed is not None
    assert changed.dated
    shared = replace(before, edition=nation, cuts={**before.cuts, **renewed(before, nation, changed, "sv")})
    was, now = alone("gotland", new=False), alone("gotland", new=True)
    overview = "oversikt/index.html"
    made = again(was, now, before, shared, changed, frozenset())[overview]
    assert one.id.encode() not in made
    assert made == dict(site_files.plain_site(now, DRESS, ("sv",), DAY))[overview]
    assert made != dict(site_files.plain_site(was, DRESS, ("sv",), DAY))[overview]


@pytest.mark.parametrize(
    "update", [{"meets": {}}, {"topics": ()}, {"actor": "almi"}, {"state": "ended"}, {"eligibility": None}, {"id": "x"}]
)
def test_what_moves_a_service_makes_everything_anew(update: dict[str, object], content: project.Project):
    nation = edition(content, project.NATION)
    one = next(s for s in nation.services if s.eligibility and s.meets and s.topics and s.actor != "almi")
    services = tuple(s.model_copy(update=update) if s is one else s for s in nation.services)
    assert change(nation, replace(nation, services=services)) is None


def test_anything_but_services_makes_everything_anew(content: project.Project):
    nation = edition(content, project.NATION)
    assert change(nation, replace(nation, actors=nation.actors[1:])) is None
    assert change(nation, replace(nation, services=nation.services[1:])) is None
    assert change(nation, replace(nation, home=("13",))) is None


def test_nothing_new_is_nothing_anew(content: project.Project, before: Shared):
    nation = edition(content, project.NATION)
    changed = change(nation, nation)
    assert changed is not None
    assert changed.services == ()
    assert [renewed(before, nation, changed, language) for language in nation.languages] == [{}, {}]
