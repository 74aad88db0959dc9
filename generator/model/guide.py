"""A guide: a hand-written how-to article, one file per language; and a text page such as "about"."""

from datetime import date
from enum import StrEnum

from generator.model.record import Id, Line, Renameable
from generator.model.upkeep import Maintained


class TextBasis(StrEnum):
    """What a text builds on."""

    GENERAL = "general"
    """General know-how without figures; the authority to ask is named."""
    SOURCED = "sourced"
    """Every figure cites a record with provenance."""


class Guide(Maintained, Renameable):
    """A how-to article in one language. Its id is the file name, the same in every language."""

    id: Id
    language: Line
    title: Line
    summary: Line
    """One sentence: what the reader can do afterwards."""
    order: int
    """Place in the list of guides."""
    situation: bool = False
    """An entry page for something that has happened: today, this week, then."""
    needs: tuple[Id, ...] = ()
    services: tuple[Id, ...] = ()
    """Services that help, beyond those embedded in the text."""
    ask: tuple[Id, ...]
    """Actors to ask: the authority first."""
    terms: tuple[Id, ...] = ()
    basis: TextBasis
    reviewed: date
    """When the text was last read through."""
    body: str
    """Markdown. A line `::: service <id>` embeds that service."""


class Text(Renameable):
    """A text page in one language: about, accessibility, privacy …"""

    id: Id
    language: Line
    title: Line
    summary: Line
    reviewed: date
    body: str
    """Markdown."""
