"""Pages of the small project, word for word: what a change of a template does to a page is read as a difference.

`make golden` writes them anew; read the difference before it is committed.
"""

import os
from pathlib import Path

from generator.pages.all_pages import make_pages
from generator.pages.document import document
from generator.site.site_files import document_environment
from tests.pages.conftest import Making

FOLDER = Path(__file__).parent / "golden"
WHOLE = ("behov/betalt/",)
"""Pages shown with the document around them."""
BODIES = (
    "",
    "behov/",
    "tjanster/",
    "tjanster/alfa-lots/",
    "aktorer/alfa/",
    "regioner/skane/",
    "guider/borja/",
    "behovsanalys/",
    "oversikt/",
    "oversikt/behov/",
    "oversikt/aktorer/",
    "oversikt/kallor/",
    "en/needs/betalt/",
    "en/services/alfa-lots/",
)
"""Pages shown as what stands in <main>."""


def made(making: Making) -> dict[str, str]:
    """Name of the file → HTML, one element a line as the templates write it, without empty lines."""
    found = {}
    for language in ("sv", "en"):
        maker = making(language)
        for page in make_pages(maker.render, maker.today):
            name = f"{page.path.strip('/').replace('/', '-') or 'home'}.html"
            if page.path in WHOLE:
                found[name] = (
                    document_environment(maker.render.theme)
                    .get_template("main.html")
                    .render(doc=document(page, maker.render))
                )
                found[name] = found[name].replace(maker.render.theme.folder, "assets/0123456789")
            elif page.path in BODIES:
                found[name] = page.body
    return {name: "\n".join(line for line in html.splitlines() if line.strip()) + "\n" for name, html in found.items()}


def test_every_page_asked_for_is_there(making: Making):
    assert len(made(making)) == len(WHOLE) + len(BODIES)


def test_pages_are_as_they_were_read(making: Making):
    pages = made(making)
    if os.environ.get("RECORD"):
        FOLDER.mkdir(exist_ok=True)
        for file in FOLDER.glob("*.html"):
            file.unlink()
        for name, html in pages.items():
            (FOLDER / name).write_text(html, "utf-8")
    kept = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.html")}
    assert sorted(pages) == sorted(kept)
    for name, html in pages.items():
        assert html == kept[name], f"{name} is not as it was; if it is better, `make golden` and read the difference"
