"""Pictures on disk: read, published with every edition, and a region's own beside the nation's."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.clock import today
from generator.content import project, project_check
from tests.diagnosing import SMALL, catalogue

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><path d="M1 1 H9" stroke="#123456"/></svg>'
OWN = """images:
  - id: bron
    file: bron.svg
    alt: {sv: En bro över sundet., en: A bridge across the strait.}
    creator: {sv: Regionen, en: The region}
    licence: CC BY 4.0
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project, where a region has a guide with a picture of its own."""
    root = tmp_path / "small"
    shutil.copytree(SMALL, root)
    region = root / "content/regions/skane"
    (region / "images").mkdir()
    (region / "images/bron.svg").write_text(DRAWING, "utf-8")
    (region / "images.yaml").write_text(OWN, "utf-8")
    for language in ("sv", "en"):
        guide = (root / f"content/guides/{language}/borja.md").read_text("utf-8")
        (region / "guides" / language).mkdir(parents=True)
        shown = guide.replace("image:vagen", "image:bron")
        (region / "guides" / language / "borja.md").write_text(shown, "utf-8")
    return root


def said(root: Path, edition: str) -> list[str]:
    words = catalogue("sv")
    return [
        f"{fault.at}: {words.message(fault)} {words.hint(fault)}"
        for fault in project_check.load(root, today(), edition)[1]
    ]


def test_every_edition_is_published_with_its_pictures(root: Path, tmp_path: Path):
    assert said(root, "sverige") == said(root, "skane") == []
    out = tmp_path / "public"
    list(pipeline.build(root, out, pipeline.Request(["sverige", "skane"], date(2026, 11, 21))))
    assert (out / "sverige/images/vagen.svg").is_file()
    assert not (out / "sverige/images/bron.svg").exists()
    assert '<img src="../../images/vagen.svg"' in (out / "sverige/guider/borja/index.html").read_text("utf-8")
    assert (out / "skane/images/bron.svg").is_file()
    assert '<img src="../../images/bron.svg" width="60"' in (out / "skane/guider/borja/index.html").read_text("utf-8")


def test_another_drawing_of_the_nations_in_a_region_changes_its_own_page_alone(root: Path, tmp_path: Path):
    region = root / "content/regions/skane"
    shutil.rmtree(region / "guides")
    own = OWN.replace("bron", "vagen").replace("vagen.svg", "var-vag.svg")
    (region / "images.yaml").write_text(own, "utf-8")
    (region / "images/bron.svg").rename(region / "images/var-vag.svg")
    out = tmp_path / "public"
    list(pipeline.build(root, out, pipeline.Request(["sverige", "skane"], date(2026, 11, 21))))
    assert '<img src="../../images/var-vag.svg"' in (out / "skane/guider/borja/index.html").read_text("utf-8")
    assert '<img src="../../images/vagen.svg"' in (out / "sverige/guider/borja/index.html").read_text("utf-8")


def test_what_is_wrong_with_a_file_is_told_where_it_lies(root: Path):
    region = root / "content/regions/skane"
    (region / "images/bron.svg").write_text(DRAWING.replace("<path", "<text>Hej</text><path"), "utf-8")
    (root / "content/images/vagen.svg").unlink()
    (root / "content/images/sommar").mkdir()
    (root / "content/images/sommar/bild.png").write_bytes(b"\x89PNG")
    told = said(root, "skane")
    assert any(one.startswith("content/regions/skane/images/bron.svg:1:") for one in told)
    assert any("Filen ”content/images/vagen.svg” finns inte." in one for one in told)
    assert any(one.startswith("content/images/sommar/bild.png:") and "publiceras inte" in one for one in told)


def test_a_symbolic_link_among_the_pictures_is_not_followed(root: Path, tmp_path: Path):
    (tmp_path / "secret.svg").write_text(DRAWING, "utf-8")
    (root / "content/images/vagen.svg").unlink()
    (root / "content/images/vagen.svg").symlink_to(tmp_path / "secret.svg")
    national = project.read(root).national
    assert national is not None
    assert national.pictures == {}
    assert any("symbolisk länk" in one for one in said(root, "sverige"))
