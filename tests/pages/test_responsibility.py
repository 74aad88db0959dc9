"""What an edition's lawyer and communicator ask is answered from the data, and what nobody has decided is said."""

import pytest

from generator.model.edition import Edition
from generator.model.policy import POLICY
from generator.model.theme import Theme
from generator.overlay import lay
from generator.pages.all_pages import renderer
from generator.pages.open_duties import open_duties
from generator.pages.page import Page
from generator.pages.site_chrome import filled
from tests.overlay import laying
from tests.pages.conftest import DAY

DECIDED = """\
  publisher:
    name: {sv: Region Skåne, en: Region Skåne}
    email: export@example.org
  approved:
    by: {sv: Regional utveckling, en: Regional development}
    from: 2026-11-01
  accessibility: {sv: Webbredaktionen, en: The web editors}
  privacy: {sv: Dataskyddsombudet, en: The data protection officer}
  address: https://example.org/export/
"""


def region(overlay: str) -> Edition:
    record, nation = laying.pair(laying.texts(overlay))
    return lay(record, nation).on(DAY)


def page(edition: Edition, dress: Theme, language: str = "en") -> str:
    render = renderer(edition, dress, language, edition.languages)
    return str(render.slot("responsibility", "", render.path("responsibility")))


def test_what_nobody_decided_says_what_to_write_and_where(dress: Theme):
    edition = region("  footer: []\n")
    assert open_duties(edition) == ("publisher", "approved", "accessibility", "privacy", "address")
    said = page(edition, dress)
    assert said.count("Not decided") >= 5
    assert "<code>edition: privacy</code>" in said
    assert "<code>region.yaml</code>" in said


def test_a_decided_edition_names_who_answers_for_each_thing(dress: Theme):
    edition = region(DECIDED)
    assert open_duties(edition) == ()
    said = page(edition, dress)
    assert "Not decided" not in said
    for words in ("Regional development", "The web editors", "The data protection officer", "export@example.org"):
        assert words in said
    assert "No cookies" in said
    assert "region.yaml" not in said


def test_a_reply_address_is_asked_of_a_publisher_that_has_none():
    without = DECIDED.replace("    email: export@example.org\n", "")
    assert open_duties(region(without)) == ("publisher.email",)


def test_the_nation_is_asked_for_its_own_file_and_not_for_approval(small_edition: Edition, dress: Theme):
    assert "approved" not in open_duties(small_edition)
    assert "<code>content/site.yaml</code>" in page(small_edition, dress)


@pytest.mark.parametrize("carried", [False, True])
def test_a_page_carries_the_policy_where_its_host_sends_none_and_says_what_is_weaker(carried: bool, dress: Theme):
    edition = region(DECIDED + ("  policy_in_page: yes\n" if carried else ""))
    head = filled("shell-head", Page("", "en", "home", "x", "", str), renderer(edition, dress, "en", edition.languages))
    assert ('http-equiv="Content-Security-Policy"' in head) == carried
    assert (POLICY.replace("'", "&#39;") in head) == carried
    assert ("others can show the pages in a frame" in page(edition, dress)) == carried
