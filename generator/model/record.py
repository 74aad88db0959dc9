"""What every record shares: it is frozen, refuses unknown fields, and knows where its author wrote it."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, PrivateAttr, StringConstraints

from generator.diagnostics import Location

Path: TypeAlias = tuple[Hashable, ...]

RESERVED_IDS = frozenset({"index", "404", "assets", "data", "en", "search", "sitemap", "robots"})
"""Names that the published site uses itself, so no record may be called so."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a record's fields: a path of keys and list positions → where that value was written."""

    file: str = "?"
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict, repr=False)
    """Path from the file's root → (line, column), both from 1."""
    root: Path = ()

    def under(self, *path: Hashable) -> Self:
        """The places of what stands at `path` inside this record."""
        return type(self)(self.file, self.marks, self.root + path)

    def also(self, paths: Iterable[Path], where: Location) -> Self:
        """These places and more: each of `paths`, counted from the file's root, stands at `where`."""
        return type(self)(self.file, {**self.marks, **dict.fromkeys(paths, (where.line, where.column))}, self.root)

    def at(self, *path: Hashable) -> Location:
        """Where `path` was written. A step the author did not write is skipped, so the nearest place is given."""
        found: Path = ()
        for step in self.root + path:
            if (*found, step) in self.marks:
                found = (*found, step)
        line, column = self.marks.get(found, (1, 1))
        return Location(self.file, line, column)

    def key(self, *path: Hashable) -> Location:
        """Where the key of `path` was written, for complaints about the key itself; else as `at`."""
        line_column = self.marks.get(("key", *self.root, *path))
        return Location(self.file, *line_column) if line_column else self.at(*path)


@dataclass(frozen=True, slots=True)
class _Borrowing(Places):
    """The places of a record, some of whose fields were written in others, under the same names."""

    lenders: Mapping[Hashable, "Record"] = field(default_factory=dict, repr=False)

    def at(self, *path: Hashable) -> Location:
        lender = self.lenders.get(path[0]) if path else None
        return lender.at(*path) if lender is not None else Places.at(self, *path)

    def key(self, *path: Hashable) -> Location:
        lender = self.lenders.get(path[0]) if path else None
        return lender.at_key(*path) if lender is not None else Places.key(self, *path)


class Record(BaseModel):
    """A value written by an author."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    _places: Places = PrivateAttr(default_factory=Places)

    fixed_order: ClassVar[frozenset[str]] = frozenset()
    """Lists whose items never change places: something that was written down elsewhere counts on them."""

    written_as: ClassVar[Mapping[str, str]] = {}
    """Field → the key its author writes, where the two differ."""

    def placed(self, places: Places) -> Self:
        """This record and those inside it, told where they were written."""
        self._places = places
        for path, part in self.parts():
            part.placed(places.under(*path))
        return self

    def borrowing(self, lenders: Mapping[Hashable, "Record"]) -> Self:
        """A copy that knows which of its fields were written in another record: field → that record."""
        copy = self.model_copy()
        own = self._places
        copy._places = _Borrowing(own.file, own.marks, own.root, lenders)  # noqa: SLF001 - a record of our own
        return copy

    def parts(self) -> Iterator[tuple[Path, "Record"]]:
        """The records directly inside this one, each with its path as its author wrote it."""
        for name in self.model_fields_set:
            value = getattr(self, name)
            key = self.written_as.get(name, name)
            if isinstance(value, Record):
                yield (key,), value
            elif isinstance(value, tuple):
                yield from (((key, i), item) for i, item in enumerate(value) if isinstance(item, Record))
            elif isinstance(value, dict):
                yield from (((key, k), item) for k, item in value.items() if isinstance(item, Record))

    def at(self, *path: Hashable) -> Location:
        """Where the field at `path` was written, or the record itself."""
        return self._places.at(*path)

    def at_key(self, *path: Hashable) -> Location:
        """Where the key of the field at `path` was written, for complaints about the key itself."""
        return self._places.key(*path)

    def __eq__(self, other: object) -> bool:
        """Records are equal when their fields are, wherever they were written."""
        return self is other or (self.__class__ is other.__class__ and self.__dict__ == other.__dict__)

    def __hash__(self) -> int:
        return hash((type(self), self.__dict__.get("id")))


def _slug(text: str) -> str:
    if text in RESERVED_IDS:
        msg = "reserved_id"
        raise ValueError(msg)
    return text


Id: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60), AfterValidator(_slug)
]
"""A name that is safe in an address: a–z, 0–9 and hyphen; the site's own names are refused."""

Line: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
"""Text that may not be empty."""

Texts: TypeAlias = Mapping[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], Line]
"""Language code → text in that language. Which languages must be there is a check's business."""


class Renameable(Record):
    """A record that may have had another id."""

    id: str
    former_ids: tuple[Id, ...] = ()
    """What it was called before; `onedoor rename` writes it. Its old addresses lead on to it."""


def text_in(texts: Texts | None, language: str, fallback: str = "") -> str:
    """The text in a language, else `fallback`. Never another language's text: who wants that must mark it."""
    return (texts or {}).get(language, fallback)


def plain(record: BaseModel) -> dict[str, Any]:
    """The record as plain JSON-ready values, without what its author left out."""
    return record.model_dump(mode="json", exclude_none=True, exclude_defaults=True, by_alias=True)
