"""A region that uses all that an overlay can say: nothing of it is at fault, and nothing of it is dropped."""

import re

import pytest

from generator.clock import today
from generator.content import project, project_check
from generator.exports.records import files
from generator.model.edition import Edition
from generator.model.overlay import Overlay, ServiceChange
from generator.pages.all_pages import renderer
from generator.pages.families import regions
from generator.pages.page_builder import PageBuilder
from tests import real_content
from tests.diagnosing import DAY, ROOT
from tests.editions import EVERYTHING
from tests.real_content import THEME


@pytest.fixture(scope="module")
def content() -> project.Project:
    return real_content.read(ROOT, EVERYTHING)


@pytest.fixture(scope="module")
def edition(content: project.Project) -> Edition:
    found = content.edition("everything")
    assert found is not None
    return found


def test_it_has_no_faults(content: project.Project):
    """The nation's records may move under it; all else stops here."""
    assert {d.code for d in project_check.diagnostics(content, "everything", today())} <= {"drifted-override"}


def test_it_uses_every_field(content: project.Project):
    overlay = content.regions["everything"].edition
    assert overlay is not None
    records = (overlay, overlay.brand, overlay.publisher, overlay.services, overlay.profile, *overlay.members[:1])
    for record in records:
        assert record is not None
        assert record.model_fields_set == set(type(record).model_fields), type(record)
    assert set(Overlay.model_fields) == overlay.model_fields_set
    assert all(isinstance(c, ServiceChange) and c.against for c in overlay.services.change)


def test_its_folder_comes_along(edition: Edition):
    assert set(edition.assets) == {"logo.svg", "prov.woff2"}
    for language in edition.languages:
        assert edition.text("om-provlan", language) is not None
        calendar = edition.text("calendar", language)
        assert calendar is not None
        assert "Prov" in calendar.title or "Test" in calendar.title
        assert "salja-fran-provlan" in {guide.id for guide in edition.guides_in(language)}


def test_its_services_are_as_it_says(edition: Edition):
    assert edition.service["provlots"].actor == "regional-exportsamverkan"
    assert "scc-skiljeforfarande" not in edition.service
    assert edition.service["hk-legalisering"].actor == "regional-exportsamverkan"
    assert "Provlän" in (edition.service["tv-eori"].note or {})["sv"]
    assert edition.need["rorelsekapital"].first_door == "almi"


@pytest.mark.parametrize(("language", "path"), [("sv", "regioner/everything/"), ("en", "en/regions/everything/")])
def test_its_members_are_on_its_page_in_the_picture_and_in_the_data_of_every_edition(
    content: project.Project, edition: Edition, language: str, path: str
):
    dress = THEME
    overlay = content.regions["everything"].edition
    assert overlay is not None
    for one in (edition, content.national):
        assert one is not None
        maker = PageBuilder(renderer(one, dress, language, one.languages), DAY)
        body = next(page.body for page in regions.pages(maker) if page.path == path)
        picture, _, text = body.partition("</table>")
        for member in overlay.members:
            assert re.search(rf'href="[^"]*/{member.actor}/', picture), member.actor
            assert member.role[language] in text
        assert maker.ui["regions"]["none_then"] not in body
        assert maker.ui["regions"]["unknown"]["members"] not in body
        data = dict(files(one))["data/regions.json"].decode()
        (record,) = re.findall(r'"id": "everything".*', data, re.DOTALL)
        assert re.search(r'"actors": \[\s*"almi",\s*"regioner"\s*\]', record)
