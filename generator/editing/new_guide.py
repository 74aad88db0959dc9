"""A new guide: one Markdown file a language, with the same head but for what is said in that language."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from generator.editing.new_record import FieldPrompt, entries, nested, written
from generator.model.edition import Edition
from generator.model.guide import Guide

_SPOKEN = ("title", "summary")
_MORE = ("situation", "needs", "services", "terms")


def guide_entries(languages: Sequence[str]) -> Iterator[FieldPrompt]:
    """What must be asked for a guide: what is said in a language once for each."""
    for entry in entries(Guide, languages, _MORE):
        if entry.path in _SPOKEN:
            yield from (entry._replace(path=f"{entry.path}.{language}") for language in languages)
        else:
            yield entry


def guide_fields(answers: Mapping[str, Any], edition: Edition, language: str, day: date) -> dict[str, Any]:
    """The head of a guide in one language, in the order it is written: it goes last among the guides."""
    order = 1 + max((guide.order for guide in edition.guides), default=0)
    fields = nested(answers)
    head = {key: fields.pop(key, {}).get(language, "") for key in _SPOKEN}
    return {key: one for key, one in {**head, "order": order, **fields, "reviewed": day}.items() if one != ""}


def guide_file(guide_id: str, language: str) -> str:
    """Where a guide stands, from the project's root."""
    return f"content/guides/{language}/{guide_id}.md"


def guide_text(fields: Mapping[str, Any], comment: str) -> str:
    """The whole file: its head, a comment that says how to go on, and the services that it names, embedded."""
    services = "".join(f"\n::: service {service}\n" for service in fields.get("services", ()))
    return f"---\n{written(fields)}---\n<!-- {comment} -->\n{services}"
