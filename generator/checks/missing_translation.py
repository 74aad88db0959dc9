"""missing-translation, missing-text: what an edition publishes is said in each of its languages."""

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, error
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text

CODES = ("missing-translation", "missing-text")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Texts that lack a language, and guides and pages that are not written in one."""
    # A region may speak a language more than the nation: what is not translated is shown in another, marked.
    languages = tuple(one for one in edition.languages if one in edition.national.languages)
    for record in edition.every_record:
        for path, texts in walk.texts(record):
            missing = [language for language in languages if language not in texts]
            if missing:
                field = ".".join(str(step) for step in path)
                yield error(record.at_key(*path), "missing-translation", field=field, language=", ".join(missing))
    for written in (edition.guides, edition.texts):
        yield from _unwritten((text for text in written if text.id not in edition.unread), languages)


def _unwritten(texts: Iterable[Guide | Text], languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    written: dict[str, dict[str, Guide | Text]] = {}
    for text in texts:
        written.setdefault(text.id, {})[text.language] = text
    for text_id, versions in written.items():
        missing = [language for language in languages if language not in versions]
        if missing:
            one = next(iter(versions.values()))
            yield error(one.at(), "missing-text", value=text_id, language=", ".join(missing))
