"""Checks that ask of one record at a time see of a region's edition only what is not the nation's."""

from dataclasses import replace

import pytest

from generator.checks import RECORD_BY_RECORD, Check
from generator.checks.support.own_records import own_records
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from tests import real_content

REGION = "vastra-gotaland"
"""A region with services and texts of its own."""


def _with_faults() -> Edition:
    """The region's edition, where one service and one text of its own have every fault that such checks look for."""
    edition = real_content.content().edition(REGION)
    assert edition is not None
    own = own_records(edition)
    service, text = own.services[0], own.texts[0]
    source = service.provenance.model_copy(update={"dated": "2026-02-31"})
    wrong = service.model_copy(
        update={
            "what": {"sv": "the firm and the **door** are for you with the others " * 40, "en": "A door."},
            "cost": {"sv": "5000 kr", "en": "9000 kr"},
            "url": "https://localhost/",
            "contacts": (Contact(kind=ContactKind.PHONE, value="08-ring oss", provenance=source),),
            "provenance": source,
        }
    )
    written = text.model_copy(update={"body": "De gav 50 000 kronor.\n\n<iframe src='x'></iframe>\n"})
    return replace(
        edition,
        services=tuple(wrong if one is service else one for one in edition.services),
        texts=tuple(written if one is text else one for one in edition.texts),
    )


def test_the_nations_records_are_not_asked_of_again():
    nation = real_content.nation()
    own = own_records(_with_faults())
    assert own.services
    assert own.texts
    assert not {*map(id, own.every_record)} & {*map(id, (*nation.services, *nation.actors, *nation.guides))}
    assert own_records(nation) is nation


@pytest.mark.parametrize("check", RECORD_BY_RECORD, ids=lambda check: check.__name__.rpartition(".")[2])
def test_what_is_wrong_with_a_regions_own_records_is_found(check: Check):
    edition = _with_faults()
    of_nation = {*check.check(real_content.nation())}
    whole = {*check.check(edition)} - of_nation
    assert whole
    assert {*check.check(own_records(edition))} - of_nation == whole
