"""Who publishes the source decides how far a statement can be trusted."""

import pytest

from generator.model.actor import Actor
from generator.model.provenance import Provenance
from generator.model.trust import Publishers, Trust, grade

WHERE = {
    "ekn": ("ekn.se",),
    "ditt-europa": ("europa.eu/youreurope",),
    "solvit": ("kommerskollegium.se", "ec.europa.eu/solvit"),
    "kommerskollegium": ("kommerskollegium.se",),
}


def publishers() -> Publishers:
    return Publishers.among(Actor.model_construct(id=actor, domains=domains) for actor, domains in WHERE.items())


@pytest.mark.parametrize(
    ("address", "actors"),
    [
        ("https://www.ekn.se/garantier", ("ekn",)),
        ("https://notekn.se/", ()),
        ("https://ekn.se.example.com/", ()),
        ("https://europa.eu/youreurope/business", ("ditt-europa",)),
        ("https://europa.eu/youreurope-not", ()),
        ("https://europa.eu/", ()),
        ("https://www.kommerskollegium.se/solvit", ("solvit", "kommerskollegium")),
        (None, ()),
    ],
)
def test_an_address_belongs_to_whoever_has_its_narrowest_domain(address: str | None, actors: tuple[str, ...]):
    assert publishers().of(address) == actors


def provenance(**said: str) -> Provenance:
    return Provenance.model_validate({"read": "2026-11-01", "verified": "yes", **said})


@pytest.mark.parametrize(
    ("said", "subject", "trust"),
    [
        ({"source": "https://ekn.se/x"}, "ekn", Trust.OWN),
        ({"source": "https://ekn.se/x"}, "solvit", Trust.ELSEWHERE),
        ({"source": "https://ekn.se/x"}, "", Trust.OWN),
        ({"source": "https://finpliance.net/x"}, "ekn", Trust.ELSEWHERE),
        ({"source": "https://finpliance.net/x"}, "", Trust.ELSEWHERE),
        ({"source": "https://ekn.se/x", "verified": "memory"}, "ekn", Trust.MEMORY),
        ({"verified": "unknown"}, "ekn", Trust.UNKNOWN),
    ],
)
def test_a_third_partys_page_is_never_the_owners_own_word(said: dict[str, str], subject: str, trust: Trust):
    found = provenance(**said)
    assert grade(found, publishers().of(found.source), subject) is trust


def test_what_the_owner_confirmed_is_trusted_most():
    found = Provenance.model_validate({"read": "2026-11-01", "verified": "yes", "confirmed_by": {"sv": "Växeln"}})
    assert grade(found, (), "ekn") is Trust.CONFIRMED
