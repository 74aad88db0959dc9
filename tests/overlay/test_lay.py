"""Laying an overlay: what comes out, and what must never change."""

import re
from copy import deepcopy

from generator.checks import check
from generator.diagnostics import Severity
from generator.model.edition import Edition
from generator.model.guide import Text
from generator.model.region import Completeness
from generator.overlay import RegionFiles, faults, lay
from generator.pages.families.regions import missing
from generator.pages.pictures import region_chain
from tests.overlay.laying import REGION, pair, texts

ADDED = """
  services:
    add:
      - id: lansdagen
        actor: beta
        name: {sv: Länsdagen, en: County day}
        kinds: [rad]
        what: {sv: En dag., en: A day.}
        topics: [handel]
        stages: [ny]
        meets: {forsta: 3}
        limits: {}
        instead: [alfa-lots]
        state: described
        status: {sv: Enligt källan, en: According to the source}
        url: https://beta.se/dag
        provenance: {source: https://beta.se/dag, read: 2026-11-01, verified: yes}
"""
HIDDEN = "  services: {hide: [alfa-lots]}\n"
CHANGED = """
  services:
    change:
      - id: alfa-garanti
        cost: {sv: Gratis här, en: Free here}
        aliases: [skydd]
        provenance: {source: https://beta.se/garanti, read: 2026-11-02, verified: yes}
"""
SOURCE = "provenance: {source: https://beta.se/med, read: 2026-11-02, verified: yes}"


def laid(overlay: str = "") -> Edition:
    region, national = pair(texts(overlay))
    return lay(region, national)


def errors(edition: Edition) -> list[str]:
    """Errors that the nation's edition does not have."""
    _, national = pair(texts())
    known = {(d.at, d.code) for d in check(national)}
    return [d.code for d in check(edition) if d.severity is Severity.ERROR and (d.at, d.code) not in known]


def test_an_edition_is_a_value_of_the_nations_type_and_the_nation_is_untouched():
    region, national = pair(texts(ADDED))
    before = deepcopy(vars(national))
    one, other = lay(region, national), lay(region, national)
    assert type(one) is type(national)
    assert one == other
    assert {name: before[name] for name in before} == {name: vars(national)[name] for name in before}


def test_a_region_without_an_overlay_is_made_of_its_own_facts():
    edition = laid()
    assert edition.home == ("12",)
    assert edition.site.id == "skane"
    assert edition.site.name == {"sv": "Dörr – Skåne län", "en": "Door – Skåne County"}
    assert edition.site.tagline["sv"] == "Skåne län, Region Skåne"
    assert edition.site.languages == ("sv", "en")
    assert not errors(edition)


def test_other_counties_own_services_are_left_out():
    _, national = pair(texts())
    assert {"check-12", "check-14"} <= national.service.keys()
    assert "check-12" in laid().service
    assert "check-14" not in laid().service
    assert "alfa-lots" in laid().service


def test_an_added_service_comes_last_and_is_in_no_other_edition():
    region, national = pair(texts(ADDED))
    edition = lay(region, national)
    assert edition.services[-1].id == "lansdagen"
    assert edition.services[-1].at("id").file.endswith("skane/region.yaml")
    assert "lansdagen" not in national.service
    told = edition.region["12"].edition
    assert told is not None
    assert told.services.add == ()
    assert not errors(edition)


def test_a_hidden_service_is_named_nowhere():
    edition = laid(HIDDEN)
    assert "alfa-lots" not in edition.service
    assert all("alfa-lots" not in service.instead for service in edition.services)
    assert all("alfa-lots" not in guide.services for guide in edition.guides)
    assert not any("service alfa-lots" in guide.body or "service:alfa-lots" in guide.body for guide in edition.guides)
    assert not errors(edition)


def test_a_change_replaces_its_fields_and_keeps_the_others():
    region, national = pair(texts(CHANGED))
    before, after = national.service["alfa-garanti"], lay(region, national).service["alfa-garanti"]
    assert after.cost == {"sv": "Gratis här", "en": "Free here"}
    assert after.aliases == ("skydd",)
    assert str(after.provenance.source) == "https://beta.se/garanti"
    kept = set(type(before).model_fields) - {"cost", "aliases", "provenance"}
    assert {n: getattr(before, n) for n in kept} == {n: getattr(after, n) for n in kept}
    assert before.cost is None


def test_a_field_given_as_null_is_emptied():
    region, national = pair(texts("  services: {change: [{id: alfa-garanti, instead: null}]}\n"))
    assert national.service["alfa-garanti"].instead == ("alfa-lots",)
    assert lay(region, national).service["alfa-garanti"].instead == ()
    assert not [f for f in faults(region, national) if f.severity is Severity.ERROR]


def test_a_field_every_service_has_cannot_be_emptied():
    region, national = pair(texts("  services: {change: [{id: alfa-garanti, name: null}]}\n"))
    assert "emptied-field" in [f.code for f in faults(region, national)]
    assert lay(region, national).service["alfa-garanti"] == national.service["alfa-garanti"]


def test_highlighted_needs_are_told_beside_the_nations_order():
    _, national = pair(texts())
    last = national.needs[-1].id
    edition = laid(f"  highlights: [{last}]\n")
    assert edition.site.highlights == (last,)
    assert [n.id for n in edition.needs] == [n.id for n in national.needs]
    assert edition.questions == national.questions


def test_a_member_goes_first_where_it_says_so_and_the_nations_first_door_takes_over():
    _, national = pair(texts())
    need = national.needs[0]
    member = f"{{actor: beta, role: {{sv: Intyg, en: Papers}}, first_for: [{need.id}]}}"
    after = laid(f"  members: [{member}]\n").need[need.id]
    assert need.first_door == "alfa"
    assert after.first_door == "beta"
    assert after.then[0] == "alfa"
    assert after.overlap is None


def test_an_actor_that_takes_over_a_service_joins_the_hand_over_before_the_one_it_replaces():
    made = texts("  services: {change: [{id: alfa-lots, actor: beta}]}\n")
    made["checklist.yaml"] = made["checklist.yaml"].replace("    then: [beta]\n", "", 1)
    region, national = pair(made)
    before, after = national.need["forsta"], lay(region, national).need["forsta"]
    assert before.first_door == after.first_door == "alfa"
    assert "beta" not in before.then
    assert after.then[0] == "beta"
    unmet = next(need for need in national.needs if need.id not in national.service["alfa-lots"].meets)
    assert lay(region, national).need[unmet.id] == unmet


def test_events_of_the_nation_and_the_county_only():
    extra = "  - {id: %s, name: {sv: M, en: M}, what: {sv: M, en: M}, start: 2027-01-01, counties: ['%s'], actor: alfa,"
    tail = (
        " url: https://www.alfa.se/m, provenance: {source: https://www.alfa.se/m, read: 2026-11-01, verified: yes}}\n"
    )
    made = texts()
    made["content/events.yaml"] += "".join(extra % (f"mote-{code}", code) + tail for code in ("12", "14"))
    region, national = pair(made)
    ids = {event.id for event in lay(region, national).events}
    assert "mote-12" in ids
    assert "mote-14" not in ids
    assert {event.id for event in national.events if not event.counties} <= ids


def test_own_texts_join_the_nations_and_take_the_place_of_those_with_their_name():
    region, national = pair(texts())
    first = national.texts[0]
    own = first.model_copy(update={"title": "Vår egen"})
    new = Text.model_validate({**first.model_dump(), "id": "lanet"})
    edition = lay(region, national, RegionFiles(texts=(own, new)))
    assert len(edition.texts) == len(national.texts) + 1
    assert edition.text(first.id, first.language) == own
    assert edition.text("lanet", first.language) == new


def test_fewer_languages_may_be_published():
    assert laid("  languages: [sv]\n").languages == ("sv",)


def test_what_does_not_exist_is_told_with_a_suggestion():
    overlay = """
  highlights: [forsta-kontakten]
  languages: [sv, no]
  members: [{actor: alfaa, role: {sv: R, en: R}}]
  services: {hide: [alfa-lotsar], change: [{id: alfa-garant, note: null}]}
"""
    region, national = pair(texts(overlay))
    found = {f.code: f for f in faults(region, national)}
    assert found.keys() == {"unknown-need", "unknown-language", "unknown-actor", "unknown-service"}
    assert found["unknown-actor"].words["meant"] == "alfa"
    assert found["unknown-service"].words["meant"] in {"alfa-lots", "alfa-garanti"}


def test_a_fact_told_otherwise_needs_a_source():
    overlay = "  services: {change: [{id: alfa-garanti, cost: {sv: Gratis, en: Free}}]}\n"
    region, national = pair(texts(overlay))
    assert "change-without-source" in [f.code for f in faults(region, national)]


def test_two_first_doors_for_one_need_are_refused():
    _, national = pair(texts())
    need = national.needs[0].id
    tail = f"role: {{sv: R, en: R}}, first_for: [{need}], {SOURCE}"
    members = ", ".join(f"{{actor: {a}, {tail}}}" for a in ("alfa", "beta"))
    region, national = pair(texts(f"  members: [{members}]\n"))
    assert [f.code for f in faults(region, national)] == ["double-first-door"]


def test_members_the_region_adds_stand_with_those_of_its_facts_in_every_edition():
    region, national = pair(texts(f"  members: [{{actor: beta, role: {{sv: Intyg, en: Papers}}, {SOURCE}}}]\n"))
    assert [f.code for f in faults(region, national)] == []
    for edition in (national, lay(region, national)):
        told = edition.region["12"]
        assert told.members.actors == ("alfa", "beta")
        assert told.members.completeness == region.members.completeness
        assert told.members.provenance == region.members.provenance


def test_a_region_without_known_members_begins_its_list_itself():
    made = texts(f"  members: [{{actor: beta, role: {{sv: Intyg, en: Papers}}, {SOURCE}}}]\n")
    nobody = "  completeness: none\n  provenance: {read: 2026-11-01, verified: unknown}\n"
    made[REGION] = re.sub(r"(?<=members:\n)  actors: .*\n.*\n.*\n", nobody, made[REGION], count=1)
    region, national = pair(made)
    assert region.members.actors == ()
    assert [f.code for f in faults(region, national)] == []
    told = lay(region, national).region["12"]
    assert told == national.region["12"]
    assert told.members.actors == ("beta",)
    assert told.members.completeness is Completeness.PARTIAL
    assert str(told.members.provenance.source) == "https://beta.se/med"
    assert "members" not in missing(told)
    chain = region_chain.chain(national, told)
    assert [(link.actor.id, link.sure) for link in chain.links] == [("beta", True)]
    assert chain.members_known


def test_a_member_that_no_source_names_is_refused():
    region, national = pair(texts("  members: [{actor: beta, role: {sv: Intyg, en: Papers}}]\n"))
    (found,) = faults(region, national)
    assert (found.code, found.words["value"]) == ("member-without-source", "beta")
    region, national = pair(texts("  members: [{actor: alfa, role: {sv: Intyg, en: Papers}}]\n"))
    assert list(faults(region, national)) == []
