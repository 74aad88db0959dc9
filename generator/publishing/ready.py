"""What a build needs whatever its content says: made when it is asked for, or while something else is waited for."""

from functools import cached_property
from types import ModuleType

from generator.content.project import Project
from generator.model.theme import Theme
from generator.pages import templates
from generator.publishing.keep import Cache, Made
from generator.publishing.looking import Lying
from generator.site import theme_loader


class Ready:
    """The theme and what is kept between builds, if anything is."""

    def __init__(
        self,
        cache: Cache | None = None,
        content: Project | None = None,
        lying: Lying = dict,
    ) -> None:
        self.cache, self.content, self.lying = cache, content, lying

    @cached_property
    def made(self) -> Made | None:
        """The shared build that was made last, if it was for the same regions."""
        made = self.cache.shared if self.cache else None
        return made if made and self.content and made.beside == self.content.laid else None

    @cached_property
    def theme(self) -> Theme:
        """The theme, with its templates compiled here so that no process needs to, or taken as they were kept."""
        kept, known = self.cache.theme if self.cache else (None, {})
        found = kept or theme_loader.load()
        compiled = templates.compiled(found, known)
        if self.cache and (kept is None or compiled != known):
            self.cache.keep_theme(found, compiled)
        return found

    def prepare(self) -> None:
        """Make all of it now, with what only a build needs that starts from nothing."""
        _ = self.theme
        imported()


def imported() -> ModuleType:
    """The engine. It is slow to import, and a renewed build needs none."""
    from generator.engine import mkdocs_runner  # noqa: PLC0415 - see above

    return mkdocs_runner
