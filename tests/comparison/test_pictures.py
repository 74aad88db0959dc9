"""Pictures of what a change does to pages: one before and one after, side by side."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generator.commands import page_pictures
from tests.diagnosing import edition_of, small_texts
from tests.real_content import THEME


def test_a_changed_page_has_two_pictures_a_new_one_has_one_and_they_differ(tmp_path: Path) -> None:
    texts = small_texts()
    file = "content/services/alfa.yaml"
    before, _ = edition_of(texts)
    after, _ = edition_of({**texts, file: texts[file].replace("sv: Ett samtal.", "sv: Två samtal.")})
    assert before
    assert after
    after = replace(after, texts=(*after.texts, after.texts[0].model_copy(update={"id": "ny"})))
    paths = ["tjanster/alfa-lots/", "om/ny/"]
    # In a thread of its own: other tests of this process may hold a browser whose loop runs in the main one.
    with ThreadPoolExecutor(1) as apart:
        page = apart.submit(page_pictures.take, before, after, THEME, paths, tmp_path).result()
    pictures = {one.name: one.read_bytes() for one in tmp_path.glob("*.png")}
    assert set(pictures) == {"tjanster-alfa-lots.before.png", "tjanster-alfa-lots.after.png", "om-ny.after.png"}
    assert pictures["tjanster-alfa-lots.before.png"] != pictures["tjanster-alfa-lots.after.png"]
    assert all(f'src="{name}"' in page.read_text("utf-8") for name in pictures)


def test_without_a_browser_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pictures, "BROWSERS", ())
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    edition, _ = edition_of(small_texts())
    assert edition
    with pytest.raises(page_pictures.NoBrowserError):
        page_pictures.take(edition, edition, THEME, ["om/"], tmp_path / "out")
