"""A page: path, title and body, before any engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.model.page_kinds import FRAMED


class Crumb(NamedTuple):
    """A step on the way to a page. `path` is the site's own; relative links are made when the page is shown."""

    title: str
    path: str


@dataclass(frozen=True)
class Page:
    """One page of one edition in one language."""

    path: str
    """Address below the edition's root: "" is the front page, "tjanster/x/" a folder, "404.html" a file."""
    language: str
    kind: str
    """Family: the name of the template that made the body."""
    title: str
    description: str
    """One sentence, for search engines and previews."""
    make_body: Callable[[], str] = field(repr=False, compare=False)
    """Makes the body when somebody wants it: an edition whose page is already rendered never does."""
    crumbs: tuple[Crumb, ...] = ()
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Language → path of the same page in that language, this one included."""
    modules: tuple[str, ...] = ()
    """ES modules that it loads, as paths below the assets folder."""
    record: str = ""
    """"service/ekn-online": what the page shows, for reports of faults."""
    section: str = ""
    """Entry of the header it belongs to."""
    base: str = ""
    """The site's root, "/" or "/guide/", for a page that is shown at any address: its links start there."""
    indexed: bool = True
    """Whether search engines should list it."""
    national: bool = False
    """Whether it shows the nation's records alone, and so the same in every edition. It leads to no service: an edition
    has no other county's."""

    leads_to: str = ""
    """Address below the edition's root to which this page has moved; empty where it has not."""

    def __getstate__(self) -> dict[str, object]:
        """What of a page travels between processes: all but what makes its body."""
        return {**self.__dict__, "make_body": _left_behind}

    @property
    def body(self) -> str:
        """HTML of what stands in <main>, rendered each time it is asked for."""
        try:
            return self.make_body()
        except AttributeError as fault:
            # The document's template would take it for a page without a body, and publish nothing in silence.
            raise TypeError(str(fault)) from fault

    @property
    def depth(self) -> int | str:
        """How many folders below the root its links start; the root itself where they start there."""
        return self.base or self.path.count("/")

    @property
    def file(self) -> str:
        """The file it is published as."""
        return self.path + "index.html" if self.path == "" or self.path.endswith("/") else self.path

    @property
    def markdown_file(self) -> str:
        """The file of its copy as Markdown, beside it; empty where there is none: in a frame, or at any address."""
        return f"{self.path}index.md" if self.indexed and self.kind not in FRAMED and not self.base else ""


def _left_behind() -> str:
    msg = "the body of a page that another process rendered stayed there"
    raise LookupError(msg)
