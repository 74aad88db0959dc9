"""The regions' editions as they are: every one can be made, and has nothing wrong that the nation has not."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.checks import SOUND, WRITTEN
from generator.clock import today
from generator.content import project, project_check
from generator.diagnostics import Diagnostic, Severity
from generator.exports.analysis_data import page_data
from generator.model.edition import Edition
from generator.model.provenance import Verified
from generator.model.service import State
from tests import real_content
from tests.diagnosing import ROOT, SMALL
from tests.real_content import loaded

REGIONS = project.editions(ROOT)[1:]
ERRING = [one for one in (*SOUND, *WRITTEN) if "error" in vars(one)]
"""The checks that may find more than what is worth a warning."""


@pytest.fixture(scope="module")
def content() -> project.Project:
    return real_content.content()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The real content in a folder of its own."""
    nation = tmp_path / "nation"
    shutil.copytree(ROOT / "content", nation / "content")
    shutil.copytree(ROOT / "checklist", nation / "checklist")
    for name in ("actors.yaml", "checklist.yaml"):
        shutil.copy(ROOT / name, nation / name)
    return nation


def edition(content: project.Project, name: str) -> Edition:
    found = content.edition(name)
    assert found is not None
    return found


def fatal(found: list[Diagnostic]) -> list[Diagnostic]:
    return [d for d in found if d.severity is Severity.ERROR]


def test_there_is_one_edition_for_each_county():
    assert len(REGIONS) == 21


def test_no_edition_has_an_error(content: project.Project):
    assert fatal(project_check.every_diagnostic(content, today())) == []


@pytest.mark.parametrize("name", REGIONS)
def test_every_region_has_an_edition_whose_services_are_here(name: str, content: project.Project):
    one = edition(content, name)
    assert fatal([fault for checking in ERRING for fault in checking.check(one)]) == []
    assert type(one) is Edition
    assert one.site.id == name
    assert one.home == (content.regions[name].code,)
    assert all(language in one.site.name for language in one.languages)
    for service in one.services:
        counties = one.counties_of(service)
        assert not counties or one.home[0] in counties


@pytest.mark.parametrize("name", REGIONS)
def test_every_need_that_somebody_meets_in_the_nation_is_met_by_somebody_here(name: str, content: project.Project):
    nation, one = edition(content, project.NATION), edition(content, name)
    everywhere = {
        n for s in nation.services if not nation.counties_of(s) and s.state is not State.ENDED for n in s.meets
    }
    assert all(one.meeting[need] for need in everywhere)


def test_the_tickets_questions_are_the_same_in_every_edition(content: project.Project):
    nation = edition(content, project.NATION)
    assert all(edition(content, name).questions == nation.questions for name in REGIONS)


def test_only_ostergotland_has_a_colour_of_its_own(content: project.Project):
    own = {name: edition(content, name).site.brand.primary for name in project.editions(ROOT)}
    assert own.pop("ostergotland") == "#182745"
    assert set(own.values()) == {"#0B4F6C"}


def test_halland_has_its_own_voucher_and_no_other(content: project.Project):
    vouchers = {s.id for s in edition(content, "halland").services if edition(content, "halland").counties_of(s)}
    assert vouchers == {"check-halland"}
    assert edition(content, "halland").site.highlights == ("delbetald-hjalp",)


def test_vastra_gotaland_tells_who_does_what(content: project.Project):
    one = edition(content, "vastra-gotaland")
    region = one.region["14"]
    assert region.edition is not None
    assert {m.actor for m in region.edition.members} == set(region.members.actors)
    assert "export-boost-vg" in one.service
    assert one.need["ursprungsintyg"].first_door == "handelskammaren-vast"
    assert one.service["hk-ursprungscertifikat"].actor == "handelskammaren-vast"
    assert edition(content, project.NATION).service["hk-ursprungscertifikat"].actor == "sveriges-handelskamrar"


@pytest.mark.parametrize("name", ["halland", "ostergotland", "vastra-gotaland"])
def test_the_examples_are_shown_with_pages_roles_and_goals_or_strengths(name: str, content: project.Project):
    one = edition(content, name)
    own = content.regions[name].edition
    assert own is not None
    assert all(one.text(name, language) for language in one.languages)
    assert own.members
    statements = (*own.profile.strengths, *own.goals)
    assert statements
    assert all(s.provenance.source and s.provenance.verified is Verified.YES for s in statements)


def test_an_edition_that_does_not_exist_is_told_with_a_suggestion():
    found, diagnostics = loaded(ROOT, "hallland")
    assert found is None
    assert [(d.code, d.words["meant"]) for d in diagnostics] == [("unknown-edition", "halland")]
    with pytest.raises(project.ContentError):
        project_check.checked(ROOT, today(), "hallland")


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("iso:", "isoo:", {"unknown-field"}),
        ("county:", "county: [", {"yaml-bracket-open"}),
        ("name:", "- name:", {"yaml-dash"}),
    ],
)
def test_a_region_that_cannot_be_read_has_its_own_faults_and_no_others(copy: Path, old: str, new: str, codes: set[str]):
    record = copy / "content/regions/gotland/region.yaml"
    record.write_text(record.read_text("utf-8").replace(old, new, 1), "utf-8")
    found, diagnostics = loaded(copy, "gotland")
    assert found is None
    assert {d.code for d in fatal(diagnostics)} == codes
    assert {d.at.file for d in fatal(diagnostics)} == {"content/regions/gotland/region.yaml"}
    assert {
        d.code
        for d in fatal(project_check.every_diagnostic(real_content.read(copy), today(), ["gotland"], reasoning=False))
    } == codes


_OWN = "content/regions/ostergotland/region.yaml"
_NATIONS = "content/site.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (_OWN, "edition:\n", "edition:\n  address: https://localhost/guide\n", "bad-host"),
        (_OWN, "edition:\n", "edition:\n  name: {sv: Dörren}\n", "missing-translation"),
        (_NATIONS, "    en: 'The right person in the right place", "    xx: 'Right", "missing-translation"),
        (_NATIONS, "    en: One door in – {place}\n", "", "missing-translation"),
    ],
)
def test_what_is_wrong_with_a_regions_site_is_told_once_where_it_is_written(
    copy: Path, file: str, old: str, new: str, code: str
):
    text = (copy / file).read_text("utf-8")
    assert text.count(old) == 1
    (copy / file).write_text(text.replace(old, new), "utf-8")
    found = fatal(project_check.every_diagnostic(real_content.read(copy), today(), ["ostergotland"], reasoning=False))
    assert [(d.code, d.at.file) for d in found] == [(code, file)]


def test_a_region_that_is_a_list_is_told(copy: Path):
    (copy / "content/regions/blekinge/region.yaml").write_text("- a\n", "utf-8")
    assert "not-mapping" in {d.code for d in loaded(copy, "blekinge")[1]}


def test_a_folder_without_a_record_is_refused_with_its_name(tmp_path: Path):
    with pytest.raises(project.ContentError) as refused:
        project.read(ROOT, tmp_path / "nowhere")
    (found,) = refused.value.diagnostics
    assert (found.code, found.at.file) == ("no-such-file", str(tmp_path / "nowhere" / "region.yaml"))


def test_a_new_region_loads_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    copy = Path(shutil.copytree(SMALL, tmp_path / "small"))
    assert cli.main(["new-region", "Berg & Dal", "--root", str(copy)]) == 0
    folder = copy / "content/regions/berg-dal"
    written = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    pages = {"pages/sv/berg-dal.md", "pages/en/berg-dal.md"}
    assert written == {"region.yaml", "logo.svg", *pages}, "what publishes it is the project's own"
    assert "{{" not in (folder / "region.yaml").read_text("utf-8")
    found, diagnostics = loaded(copy, "berg-dal")
    # One county more has nobody yet to put in place of those who stand for one in every county.
    assert [d for d in diagnostics if d.code != "unresolved-stand-in"] == [
        d for d in loaded(SMALL)[1] if d.code != "unresolved-stand-in"
    ]
    assert found is not None
    assert "logo.svg" in found.assets
    assert found.text("berg-dal", "sv") is not None
    assert cli.main(["check", "--root", str(copy)]) == 0
    assert cli.main(["new-region", "Berg & Dal", "--root", str(copy)]) == 1
    capsys.readouterr()


def test_a_region_can_move_to_a_folder_of_its_own_with_its_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    out = tmp_path / "onedoor-vg"
    assert cli.main(["new-region", "Västra Götalands län", "--root", str(ROOT), "--out", str(out)]) == 0
    assert {".github/workflows/publish.yml", ".gitlab-ci.yml", ".gitignore", "requirements.txt"} <= {
        p.relative_to(out).as_posix() for p in out.rglob("*")
    }
    capsys.readouterr()
    record = (out / "region.yaml").read_text("utf-8")
    told = iter(record.split("\n"))
    before = (ROOT / "content/regions/vastra-gotaland/region.yaml").read_text("utf-8").rstrip("\n")
    assert all(line in told for line in before.split("\n")[1:])  # the first names the schema
    (out / "region.yaml").write_text(
        record.replace("name:\n  sv: Västra Götalandsregionen", "name:\n  sv: Vi"), "utf-8"
    )
    found, diagnostics = loaded(ROOT, "vastra-gotaland", out)
    assert found is not None
    assert fatal(diagnostics) == []
    assert found.region["14"].name["sv"] == "Vi"
    assert len(found.regions) == 21


@pytest.mark.parametrize("name", ["halland", "vastra-gotaland", "ostergotland"])
def test_a_starter_for_a_region_with_an_edition_shows_what_more_it_can_say_and_uses_its_logo(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / name
    assert cli.main(["new-region", name, "--root", str(ROOT), "--out", str(out)]) == 0
    capsys.readouterr()
    assert "  # address: https://" in (out / "region.yaml").read_text("utf-8")
    found, diagnostics = loaded(ROOT, name, out)
    assert found is not None
    assert fatal(diagnostics) == []
    assert set(found.assets) == {"logo.svg"}
    assert found.site.brand.primary == edition(real_content.content(), name).site.brand.primary


def test_faults_of_a_folder_from_elsewhere_are_told_where_it_lies(tmp_path: Path):
    out = tmp_path / "vart-lan"
    assert cli.main(["new-region", "Halland", "--root", str(ROOT), "--out", str(out)]) == 0
    record = out / "region.yaml"
    record.write_text(record.read_text("utf-8").replace("highlights: [delbetald", "highlights: [delbetalt"), "utf-8")
    _, diagnostics = loaded(ROOT, "halland", out)
    (found,) = fatal(diagnostics)
    assert found.code == "unknown-need"
    assert found.words["meant"] == "delbetald-hjalp"
    assert found.at.file == str(record)


def test_a_missing_logo_of_a_folder_from_elsewhere_is_named_where_it_should_lie(tmp_path: Path):
    out = tmp_path / "gotland"
    assert cli.main(["new-region", "Gotland", "--root", str(ROOT), "--out", str(out)]) == 0
    (out / "logo.svg").unlink()
    (found,) = fatal(loaded(ROOT, "gotland", out)[1])
    assert (found.code, found.words["file"], found.at.file) == (
        "no-such-file",
        str(out / "logo.svg"),
        str(out / "region.yaml"),
    )
    (out / "logo.svg").write_bytes(b"\x89PNG\r\n\x1a\n")
    (found,) = fatal(loaded(ROOT, "gotland", out)[1])
    assert (found.code, found.at.file) == ("misnamed-file", str(out / "logo.svg"))


@pytest.mark.parametrize(("more", "english"), [("", True), ("  languages: [sv]\n", False)])
def test_answers_go_along_to_a_published_guide_only_in_a_language_it_has(copy: Path, more: str, english: bool):
    record = copy / "content/regions/gotland/region.yaml"
    record.write_text(f"{record.read_text('utf-8')}edition:\n  address: https://gotland.example/dorr\n{more}", "utf-8")
    found = real_content.read(copy)
    for name in (project.NATION, "halland"):
        one = edition(found, name)
        guides = {language: page_data(one, language)["counties"]["09"].get("guide") for language in one.languages}
        there = "https://gotland.example/dorr/"
        assert guides == {"sv": there, "en": there if english else None}


def test_a_name_that_cannot_be_an_id_is_refused(capsys: pytest.CaptureFixture[str]):
    assert cli.main(["new-region", "!!!", "--root", str(ROOT)]) == 2
    capsys.readouterr()


def test_drift_is_listed_and_accepted(copy: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.main(["drift", "--root", str(copy), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "No change needs to be read again.\n"
    services = copy / "content/services/sveriges-handelskamrar.yaml"
    services.write_text(services.read_text("utf-8").replace("en: SEK 483 excl. VAT", "en: SEK 500 excl. VAT"), "utf-8")
    assert cli.main(["drift", "--root", str(copy), "--lang", "en"]) == 0
    listed = capsys.readouterr().out
    assert "vastra-gotaland: hk-ursprungscertifikat" in listed
    (line,) = (line for line in listed.splitlines() if "cost" in line)
    assert line.strip().startswith("cost.en: was SEK 483")
    assert "is now SEK 500" in line
    assert "kr exkl. moms" not in line
    assert "drifted-override" in {d.code for d in loaded(copy)[1]}
    assert cli.main(["drift", "--accept", "vastra-gotaland", "--root", str(copy)]) == 0
    assert "drifted-override" not in {d.code for d in loaded(copy)[1]}


def test_an_unsafe_logo_and_an_unreadable_colour_stop_the_build(copy: Path):
    folder = copy / "content/regions/blekinge"
    record = folder / "region.yaml"
    brand = 'edition:\n  brand:\n    primary: "#FFCC00"\n    logo: logo.svg\n'
    record.write_text(record.read_text("utf-8") + brand, "utf-8")
    assert {d.code for d in fatal(loaded(copy)[1])} == {"no-such-file", "low-contrast"}
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script/></svg>'
    (folder / "logo.svg").write_text(logo, "utf-8")
    found, diagnostics = loaded(copy, "blekinge")
    assert found is not None
    assert found.assets == {}
    places = {d.code: (d.at.file, d.at.line) for d in fatal(diagnostics)}
    assert places["svg-element"] == ("content/regions/blekinge/logo.svg", 2)
    assert "low-contrast" in places
