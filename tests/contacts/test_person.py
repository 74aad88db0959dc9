"""Functions pass, persons do not."""

import pytest

from generator.contacts.person import folded, named_in, named_in_address
from tests import real_content

FUNCTIONS = [
    "info@ekn.se",
    "tullverket@tullverket.se",
    "registrator@ssm.se",
    "exportintyg@lakemedelsverket.se",
    "register@esscert.com",
    "handelsdokument@chamber.se",
    "info@handelskammaren.ac",
    "emergencyarbitrator@sccarbitrationinstitute.com",
    "trade-single-entry-point@ec.europa.eu",
    "rlk.funk.affarsutveckling.rlk@regionstockholm.se",
    "region.halland@regionhalland.se",
    "https://www.tullverket.se/foretag/ansokochdeklarera/eori.4.6ac2.html",
    "https://www.alfa.se/kontakt/berit",
]

PERSONS = [
    "anna.svensson@region.se",
    "Anna.Svensson@region.se",
    "bjorn_berg@region.se",
    "ann-marie.ek@region.se",
    "asa@region.se",
    "per.andersson-ek@almi.se",
    "https://region.se/kontakt/anna-svensson",
    "https://region.se/personal/erik_berg.html",
]


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    return frozenset(map(folded, real_content.nation().vocabulary.people.first_names))


@pytest.mark.parametrize("address", FUNCTIONS)
def test_an_address_of_a_function_passes(address: str, names: frozenset[str]):
    assert not named_in_address(address, names)


@pytest.mark.parametrize("address", PERSONS)
def test_an_address_of_a_person_does_not(address: str, names: frozenset[str]):
    assert named_in_address(address, names)


@pytest.mark.parametrize("text", ["Anna Svensson", "Ring Åsa", "Rådgivare: Björn Berg", "ERIK BERG"])
def test_a_text_with_a_persons_name_is_told(text: str, names: frozenset[str]):
    assert named_in(text, names)


@pytest.mark.parametrize(
    "text", ["EKN:s växel", "Registrerad exportör (Rex)", "Dag före helgdag 9–12", "Maj–augusti kortare", "per telefon"]
)
def test_a_text_about_a_function_passes(text: str, names: frozenset[str]):
    assert not named_in(text, names)
