"""Pictures of logos that were refused or written anew, for their authors to look at before they are published."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator import terminal
from generator.brand import logo_page
from generator.brand.svg import understood
from generator.content.project import Project

FOLDER = ".cache/logo"
"""Where they lie, below the project's root: nothing there is published."""


def write(project: Project, root: Path, files: Collection[str], region: Path | None = None) -> Iterator[Path]:
    """The page about every region's logo that is named in one of `files`, those with faults, or is that of `region`.

    Of a drawing of which nothing can be understood there is nothing to show.
    """
    for name, record in project.regions.items():
        folder, brand = project.folders[name], record.edition.brand if record.edition else None
        if brand is None or not brand.logo or not brand.logo.endswith(".svg"):
            continue
        logo = folder / brand.logo
        is_told = any(file.endswith(f"{folder.name}/{brand.logo}") for file in files)
        if not logo.is_file() or not (is_told or folder == region):
            continue
        content = logo.read_bytes()
        drawing = understood(content)
        if drawing:
            yield _written(root / FOLDER / name, f"{name}/{brand.logo}", content, drawing, (brand.primary,))


def _written(place: Path, title: str, before: bytes, after: bytes, colours: tuple[str, ...]) -> Path:
    words = {"before": terminal.phrase("logo-before"), "after": terminal.phrase("logo-after")}
    place.mkdir(parents=True, exist_ok=True)
    (place / logo_page.BEFORE).write_bytes(before)
    (place / logo_page.AFTER).write_bytes(after)
    page = place / "index.html"
    page.write_text(logo_page.page(title, words, colours), "utf-8")
    return page
