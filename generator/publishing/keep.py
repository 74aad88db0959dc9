"""What is kept between builds below .cache/: the shared build, and how each edition was stamped.

It only saves work. What is missing, damaged, made by another generator or for another day, or does not fit what lies
published, is left aside and made again. Whoever can write there could as well change the generator beside it.
"""

import contextlib
import pickle
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from generator.build import digest
from generator.build.assemble import Kept
from generator.build.digest import Listing
from generator.build.shared_pages import Cut
from generator.build.up_to_date import place, replaced
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.slots import Slots
from generator.reading.content_files import Source


class Made(NamedTuple):
    """A shared build."""

    run: str
    """Its name: editions stamped from it carry it too."""
    nation: Edition
    beside: object
    """All that lays editions on the nation's."""
    slots: Slots
    cuts: Mapping[str, Cut]
    checked: frozenset[str]
    """Editions that had no faults when it was made."""
    files: Mapping[str, Source]
    """What each file of the content held."""
    counted: Mapping[str, Mapping[str, Counter[str]]]
    """Language → what search counted of each text."""


class Spare(NamedTuple):
    """What stood there before the edition that stands published."""

    listing: Listing
    digest: str
    """Of the listing."""
    differing: frozenset[str]
    """Files in which the two differ."""


class Stood(NamedTuple):
    """An edition as it stands published."""

    kept: Kept
    listing: Listing
    digest: str
    """Of the listing."""
    spare: Spare | None = None

    @classmethod
    def of(cls, kept: Kept, listing: Listing, spare: Spare | None = None) -> "Stood":
        """An edition with what lies there now."""
        return cls(kept, listing, digest.of(listing), spare)


@dataclass(frozen=True)
class Cache:
    """What is kept for one folder of published editions."""

    folder: Path
    tools: str
    """What the build is made with; see `fingerprint`."""
    trusted: bool = True
    """Whether what is there may be used; it is written either way."""

    @classmethod
    def of(cls, root: Path, out: Path, tools: str, *, trusted: bool = True) -> "Cache":
        """The cache of the project `root` for the published folder `out`."""
        return cls(place(root, out), tools, trusted=trusted)

    @cached_property
    def shared(self) -> Made | None:
        """The shared build that was made last with the same tools."""
        made = self._read("shared")
        return made if isinstance(made, Made) else None

    def keep_shared(self, made: Made) -> None:
        """Keep a shared build."""
        self._write("shared", made)

    @cached_property
    def theme(self) -> tuple[Theme | None, Mapping[str, bytes]]:
        """The theme as it was read last, which is one of the tools, and its templates as they were compiled."""
        kept = self._read("theme")
        return kept if isinstance(kept, tuple) else (None, {})

    def keep_theme(self, theme: Theme, compiled: Mapping[str, bytes]) -> None:
        """Keep a theme and its compiled templates."""
        self._write("theme", (theme, dict(compiled)))

    def edition(self, name: str, run: str, lying: str) -> Stood | None:
        """How the edition was stamped, if from the shared build `run` and if what is `lying` there is still that."""
        found = self._read(name)
        if not isinstance(found, tuple) or found[0] != run or found[1].digest != lying:
            return None
        stood: Stood = found[1]
        return stood

    def keep_edition(self, name: str, run: str, stood: Stood) -> None:
        """Keep how the edition that stands published as `name` was stamped."""
        self._write(name, (run, stood))

    def _read(self, name: str) -> Any:  # noqa: ANN401 - whatever was kept
        if not self.trusted:
            return None
        try:
            with (self.folder / f"{name}.pickle").open("rb") as file:
                if pickle.load(file) != self.tools:  # noqa: S301 - ours; see above
                    return None
                return pickle.load(file)  # noqa: S301 - ours; see above
        except Exception:  # noqa: BLE001 - what cannot be read is made again, whatever is wrong with it
            return None

    def _write(self, name: str, value: object) -> None:
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            replaced(self.folder / f"{name}.pickle", pickle.dumps(self.tools) + pickle.dumps(value, 5))
