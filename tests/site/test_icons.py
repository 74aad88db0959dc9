"""Icons are Material's drawings, and nothing hangs on them: without the package the site is whole, in words alone."""

import pytest

from generator.build.output.verify import holes
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.site import site_files, theme_loader
from tests.diagnosing import DAY
from tests.real_content import THEME


def pages(edition: Edition, theme: Theme) -> dict[str, str]:
    site = dict(site_files.site(edition, theme, edition.languages, DAY))
    assert list(holes({path: [content] for path, content in site.items()})) == []
    return {path: content.decode() for path, content in site.items() if path.endswith(".html")}


def test_without_material_the_site_builds_whole_with_words_alone(
    small_edition: Edition, monkeypatch: pytest.MonkeyPatch
):
    drawings, drawn = THEME.icons.values(), pages(small_edition, THEME)
    monkeypatch.setattr(theme_loader, "find_spec", lambda _: None)
    bare = pages(small_edition, theme_loader.load())
    assert bare.keys() == drawn.keys()
    assert any(svg in html for html in drawn.values() for svg in drawings)
    assert [path for path, html in bare.items() if any(svg in html for svg in drawings)] == []


def test_an_icon_is_hidden_from_screen_readers_and_drawn_in_the_page():
    for name, svg in THEME.icons.items():
        assert svg.startswith('<svg class="icon" aria-hidden="true" focusable="false" '), name
        assert "href" not in svg, name
