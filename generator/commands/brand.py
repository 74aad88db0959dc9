"""onedoor brand: an edition's colours, measured and shown; and the design page in them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator import terminal
from generator.brand import colours
from generator.brand.contrast import Rgb, contrast, rgb, spoken
from generator.build import plain_files
from generator.clock import today
from generator.content import project
from generator.model.edition import Edition
from generator.model.identity import Brand
from generator.pages.all_pages import make_pages, renderer
from generator.site import site_files, theme_loader
from generator.site.own_words import worded

NAME = "brand"
HELP = "show an edition's colours with their contrast, and the nearest that pass; --show writes the design page in them"


class Swatch(NamedTuple):
    """A colour of a brand, and the surface on which it is hardest to see."""

    name: str
    colour: Rgb
    against: Rgb
    least: int
    """Contrast that is demanded there, in hundredths."""
    nearest: Rgb | None
    """The nearest colour that passes everywhere, when this one does not."""

    @property
    def passes(self) -> bool:
        """Whether it can be seen."""
        return contrast(self.colour, self.against) >= self.least


def arguments(parser: ArgumentParser) -> None:
    """Whose colours, and where to."""
    parser.add_argument("edition", nargs="?", metavar="EDITION", help="default: the region's, else the nation's")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project")
    parser.add_argument("--show", type=Path, metavar="DIR", help="write the design page into this new or empty folder")


def run(given: Namespace) -> int:
    """Show them; exit code 1 when one has too little contrast. Raises `ContentError`."""
    root: Path = given.root.resolve()
    content = project.read(root, given.region)
    name = given.edition or (project.region_folder(root, given.region) if given.region else project.NATION)
    edition = content.edition_on(name, today())
    if edition is None:
        raise project.ContentError(list(content.faults))
    shown = list(swatches(edition.site.brand))
    for one in shown:
        ratio = spoken(contrast(one.colour, one.against))
        words = {"name": one.name, "colour": str(one.colour), "against": str(one.against), "ratio": ratio}
        verdict = "brand-passes" if one.passes else "brand-fails"
        terminal.say(terminal.phrase(verdict, **words, least=spoken(one.least), nearest=str(one.nearest or "–")))
        terminal.show_colours([str(c) for c in (one.colour, one.nearest) if c], str(one.against))
    if given.show is not None:
        try:
            plain_files.write(dict(_design(edition)), given.show)
        except plain_files.FolderNotEmptyError:
            terminal.complain(terminal.phrase("not-empty", folder=str(given.show)))
            return 1
        page = next(given.show.rglob("design/index.html"))
        terminal.say(terminal.phrase("brand-shown", page=str(page)))
    return 0 if all(one.passes for one in shown) else 1


def swatches(brand: Brand) -> Iterator[Swatch]:
    """The brand's colours, each where it is hardest to see; one that nobody has written is derived."""
    every = colours.pairs(brand)
    for name, colour in (("primary", rgb(brand.primary)), ("accent", colours.accent(brand))):
        own = [pair for pair in every if pair.field == name]
        worst = min(own, key=lambda pair: contrast(colour, pair.against) - pair.least)
        passes = contrast(colour, worst.against) >= worst.least
        yield Swatch(name, colour, worst.against, worst.least, None if passes else colours.nearest(colour, own))


def _design(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The design page in the edition's first language, with all it fetches."""
    theme = worded(theme_loader.load(), edition.words)
    render = renderer(edition, theme, edition.languages[0], edition.languages)
    for page in make_pages(render, today()):
        if page.kind == "design" or page.path.endswith("/design/"):
            yield page.file, site_files.whole(page, render)
    for path, content in site_files.static(edition, theme, edition.languages):
        if path.startswith(("assets/", "brand/")):
            yield path, content
