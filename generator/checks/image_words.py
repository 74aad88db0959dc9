"""alt-names-file, image-names-person, unused-image: what is said of pictures, and pictures that nobody sees."""

import re
from collections.abc import Collection, Iterator

from generator.checks.support.text_links import lines
from generator.contacts.person import folded, named_in
from generator.diagnostics import Diagnostic, Location, error, warning
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.image import ENDINGS, Image
from generator.model.markup import IMAGE

CODES = ("alt-names-file", "image-names-person", "unused-image")

_ENDING = re.compile(rf"\.({'|'.join(ENDINGS)})$", re.IGNORECASE)


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Pictures whose words do not tell what they show, that name a person, or that nothing shows."""
    names = frozenset(map(folded, edition.vocabulary.people.first_names))
    inherited = {image.id for image in edition.laid_on.images} if edition.laid_on else set()
    shown = list(_shown(edition))
    for at, alt, image in shown:
        if alt and _is_name(alt, image):
            yield error(at, "alt-names-file", value=alt)
    for image in edition.images:
        yield from _in_record(image, names)
        if image.id not in {image.id for _, _, image in shown} | inherited:
            yield warning(image.at("id"), "unused-image", value=image.id)


def _shown(edition: Edition) -> Iterator[tuple[Location, str, Image]]:
    """Every picture in a guide or text: where it stands, what is said of it there, and its record."""
    texts: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    for text in texts:
        for at, line in lines(text):
            found = IMAGE.fullmatch(line.rstrip())
            if found and found["id"] in edition.image:
                yield at, found["alt"], edition.image[found["id"]]


def _in_record(image: Image, names: Collection[str]) -> Iterator[Diagnostic]:
    for language, alt in image.alt.items():
        if _is_name(alt, image):
            yield error(image.at("alt", language), "alt-names-file", value=alt)
    for language, creator in image.creator.items():
        if name := named_in(creator, names):
            yield error(image.at("creator", language), "image-names-person", name=name, value=creator)


def _is_name(alt: str, image: Image) -> bool:
    """Whether words are no more than the name of the file or the picture."""

    def bare(text: str) -> str:
        return re.sub(r"[\W_]+", "", _ENDING.sub("", text)).casefold()

    return bare(alt) in {bare(image.file), bare(image.id), ""}
