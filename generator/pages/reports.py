"""What a reader tells of a fault: to whom it goes, what it is about, and a text that is ready to send or copy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.edition import Edition
from generator.model.identity import Publisher
from generator.model.record import Texts


@dataclass(frozen=True, slots=True)
class Letter:
    """A text about a record, begun for the reader."""

    href: str
    """A mail or an issue form with the text filled in; empty while nobody receives any."""
    subject: str
    text: str
    owner: Texts
    """Who can put the record right."""


def correction(record: str, edition: Edition, words: Mapping[str, str], plain: Callable[[Texts], str]) -> Letter:
    """The letter of an organisation that puts right what is said of it; about any page where `record` is empty.

    `record` is like "actor/ekn", `words` the interface's under `report`, `plain` gives texts in the reader's language.
    """
    responsible = owner(record, edition)
    asked = (
        f"{words['record']}: {record}" if record else f"{words['page']}:",
        *((f"{words['owner']}: {plain(responsible)}",) if record else ()),
        "",
        *(f"{words[name]}:\n" for name in ("wrong", "right", "read_at")),
    )
    subject = f"{words['correct_subject']}: {record}" if record else words["subject"]
    return Letter(address(edition.site.publisher, subject, asked), subject, "\n".join((subject, *asked)), responsible)


def letter(email: str, subject: str, text: str, owner: Texts) -> Letter:
    """A letter to a known address, or one to copy where `email` is empty."""
    body = text.replace("\n", "\r\n")
    href = f"mailto:{quote(email, safe='@+')}?subject={quote(subject)}&body={quote(body)}" if email else ""
    return Letter(href, subject, text, owner)


def address(publisher: Publisher, subject: str, lines: tuple[str, ...]) -> str:
    """A mail or an issue form with subject and lines filled in; empty while nobody receives reports."""
    if publisher.email:
        # RFC 6068 asks for both signs at the end of a line.
        body = "\n".join((*lines, "", "")).replace("\n", "\r\n")
        return f"mailto:{quote(publisher.email, safe='@+')}?subject={quote(subject)}&body={quote(body)}"
    body = "\n".join((*lines, "", ""))
    return f"{publisher.issues.rstrip('/')}/new?title={quote(subject)}&body={quote(body)}" if publisher.issues else ""


def owner(record: str, edition: Edition) -> Texts:
    """Who can put right what is said: the actor that it or its service is, the county's region, the publisher."""
    kind, _, record_id = record.partition("/")
    if kind == "service" and record_id in edition.service:
        return edition.actor[edition.service[record_id].actor].name
    if kind == "actor" and record_id in edition.actor:
        return edition.actor[record_id].name
    regions = (region.name for region in edition.regions if kind == "region" and region.id == record_id)
    return next(regions, edition.site.publisher.name)
