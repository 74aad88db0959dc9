"""What a server says with every file of a site: the one place where that is put together.

Knows which pages may be framed by others and which files never change; no server's language, see servers.py.
"""

from dataclasses import dataclass, replace

from generator.model import former_ids
from generator.model.edition import Edition
from generator.model.page_kinds import FRAMED
from generator.model.policy import POLICY
from generator.pages.routes import Routes

ALONE = "frame-ancestors 'none'"
ANYWHERE = "frame-ancestors *"

_UNUSED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation"),
    *("gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock"),
    *("usb", "xr-spatial-tracking"),
)

EVERYWHERE: dict[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    # A year, and for this host alone: others may live below it.
    "Strict-Transport-Security": "max-age=31536000",
}
"""Header → value, the same for every file."""

FOREVER = "public, max-age=31536000, immutable"
"""For files whose address changes when they do."""

OPENED = {"Access-Control-Allow-Origin": "*"}
"""For open data: any site's script may read it. No cookie or password ever comes with such a request."""

ASK_FIRST = "no-cache"
"""For all else: kept, but never used without asking whether it still holds."""


@dataclass(frozen=True)
class HostLayout:
    """Where a site stands on its host, and what its servers must tell apart. Paths begin and end with a slash."""

    base: str
    """Path of the front page: "/", or "/export/" for a site below a host's root."""
    framed: tuple[str, ...]
    """Folders whose pages others may frame."""
    missing: tuple[tuple[str, str], ...]
    """(folder, page that says "not found" for it), the front page's own folder first."""
    guarded: tuple[str, ...]
    """Where pages are that nobody may frame: folders with all in them, single pages. For servers without "except"."""
    moved: tuple[tuple[str, str], ...] = ()
    """(folder where a page was, where it is now)."""

    @classmethod
    def of(cls, edition: Edition, routes: Routes) -> "HostLayout":
        """The place of an edition whose pages are at `routes`."""
        root = edition.site.root
        moved = (
            (root + routes.path(move.kind, move.former, language), root + routes.path(move.kind, move.id, language))
            for move in former_ids.moves(edition)
            for language in routes.languages
        )
        return replace(cls.at(root, routes), moved=tuple(moved))

    @classmethod
    def at(cls, root: str, routes: Routes) -> "HostLayout":
        """The place of a site whose front page has the path `root`."""
        languages = routes.languages
        framed = [routes.path(kind, "", language) for kind in FRAMED for language in languages]
        homes = [routes.path("home", "", language) for language in languages]
        lost = [routes.path("404", "", language) for language in languages]
        kinds = [kind for kind in routes.segments[languages[0]] if kind not in FRAMED]
        folders = {routes.path(kind, "", language) for kind in kinds for language in languages}
        around = {folder for folder in folders if any(inner.startswith(folder) for inner in framed)}
        whole = folders - around
        outer = {f"{f}*" for f in whole if not any(f != other and f.startswith(other) for other in whole)}
        single = {page + file for page in (*homes, *around) for file in ("", "index.html")} | set(lost)
        return cls(
            base=root,
            framed=tuple(root + folder for folder in framed),
            missing=tuple((root + home, root + page) for home, page in zip(homes, lost, strict=True)),
            guarded=tuple(root + path for path in sorted(outer | single)),
        )

    @property
    def data(self) -> str:
        """The folder of files that scripts of any site may fetch."""
        return f"{self.base}data/"

    @property
    def assets(self) -> str:
        """The folder of files that never change."""
        return f"{self.base}assets/"

    def is_framed(self, path: str) -> bool:
        """Whether others may frame the page at a path."""
        return path.startswith(self.framed)

    def fields(self, path: str) -> dict[str, str]:
        """Every header that a file's answer carries, by name."""
        framed = self.is_framed(path)
        return {
            **EVERYWHERE,
            "Content-Security-Policy": policy(framed),
            "Cross-Origin-Resource-Policy": sharing(framed),
            "Cache-Control": FOREVER if path.startswith(self.assets) else ASK_FIRST,
            **(OPENED if path.startswith(self.data) else {}),
        }


def policy(framed: bool) -> str:
    """The whole policy of a page that others may frame, or may not."""
    return f"{POLICY}; {ANYWHERE if framed else ALONE}"


def sharing(framed: bool) -> str:
    """Who may take a file into a page of their own."""
    return "cross-origin" if framed else "same-origin"
