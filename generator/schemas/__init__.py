"""JSON Schemas of the content files, from the models that read them, for editors that complete."""

from generator.schemas.content_kinds import KINDS, ContentKind, kind_of
from generator.schemas.docstrings import LANGUAGE as DOCSTRINGS
from generator.schemas.names import Names, names
from generator.schemas.schema import FieldWords, schema
from generator.schemas.settings import FOLDER, modeline, settings, with_modeline

__all__ = [
    "DOCSTRINGS",
    "FOLDER",
    "KINDS",
    "ContentKind",
    "FieldWords",
    "Names",
    "kind_of",
    "modeline",
    "names",
    "schema",
    "settings",
    "with_modeline",
]
