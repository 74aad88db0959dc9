"""A page says how far what it tells can be trusted, and what time has made of it."""

from dataclasses import replace
from datetime import date

from generator.model.edition import Edition
from generator.model.provenance import Provenance
from generator.model.region import Voucher
from generator.model.service import State
from generator.model.trust import Trust
from generator.model.upkeep import Validity
from generator.pages.families.services import pages as service_pages
from generator.pages.trusted import age, trusted
from tests.pages.conftest import Making


def provenance(**said: str) -> Provenance:
    return Provenance.model_validate({"read": "2026-11-01", "verified": "yes", **said})


def test_a_source_of_the_actors_own_names_it_and_another_does_not(small_edition: Edition):
    actor = small_edition.actors[0].model_copy(update={"domains": ("alfa.se",)})
    edition = replace(small_edition, actors=(actor, *small_edition.actors[1:]))
    assert trusted(edition, provenance(source="https://www.alfa.se/lan"), actor.id)[:2] == (Trust.OWN, actor.name)
    assert trusted(edition, provenance(source="https://www.beta.se/lan"), actor.id)[:2] == (Trust.ELSEWHERE, None)


def test_a_records_age_counts_from_its_reading(small_edition: Edition):
    words = small_edition.vocabulary.model_copy(update={"review_in": {"service": 12}})
    service = small_edition.services[0]
    grown = age(replace(small_edition, vocabulary=words), service)
    assert grown is not None
    assert not grown.old(service.provenance.read)
    assert grown.old(date(service.provenance.read.year + 1, 12, 31))


def test_a_service_past_its_last_day_is_no_longer_offered(small_edition: Edition):
    first, *others = small_edition.services
    valid = Validity.model_validate({"until": "2026-12-31"})
    edition = replace(small_edition, services=(first.model_copy(update={"valid": valid}), *others))
    need = next(iter(first.meets))
    assert first.id in {s.id for s in edition.on(date(2026, 12, 31)).meeting[need]}
    later = edition.on(date(2027, 1, 1))
    assert first.id not in {s.id for s in later.meeting[need]}
    assert later.service[first.id].state is State.ENDED


def test_a_voucher_whose_source_is_old_counts_among_what_has_been(small_edition: Edition):
    def voucher(**said: str) -> Voucher:
        words = {"sv": "x", "en": "x"}
        return Voucher(text=words, status=words, provenance=provenance(**said))

    old, new, undated = voucher(dated="2019-06"), voucher(dated="2026"), voucher()
    words = small_edition.vocabulary.model_copy(update={"decays_in": {"voucher": 36}})
    edition = replace(small_edition, vocabulary=words).on(date(2026, 11, 29))
    assert edition.current((old, new, undated)) == (new, undated)
    assert edition.past((old, new, undated)) == (old,)


def test_a_field_read_before_the_rest_says_so_beside_it_when_it_has_grown_old(making: Making, small: dict[str, str]):
    services = "content/services/alfa.yaml"
    source = "{source: https://www.alfa.se/pris, read: 2025-01-10, verified: yes}"
    cost = (
        f"limits: {{}}\n    cost: {{sv: Gratis, en: Free}}\n    review_in: 12\n    field_provenance: {{cost: {source}}}"
    )
    maker = making(changes={services: small[services].replace("limits: {}", cost, 1)})
    shown = {page.path: page.body for page in service_pages(maker)}["tjanster/alfa-lots/"]
    beside = shown[shown.index("Gratis") :]
    assert '<strong class="aged" data-from="2026-01-10"' in beside[: beside.index("</dd>")]
    newer = small[services].replace("limits: {}", cost.replace("2025-01-10", "2026-11-10"), 1)
    alike = {page.path: page.body for page in service_pages(making(changes={services: newer}))}["tjanster/alfa-lots/"]
    beside = alike[alike.index("Gratis") :]
    assert "aged" not in beside[: beside.index("</dd>")]
