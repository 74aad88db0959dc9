"""What a build needs whatever its content says: made when it is asked for, or while something else is waited for."""

from functools import cached_property
from types import ModuleType

from generator import theme
from generator.model.theme import Theme
from generator.pages import templates
from generator.publishing.keep import Cache


class Ready:
    """The theme and what is kept between builds, if anything is."""

    def __init__(self, cache: Cache | None = None) -> None:
        self.cache = cache

    @cached_property
    def theme(self) -> Theme:
        """The theme, with its templates compiled here so that no process needs to, or taken as they were kept."""
        found = theme.load()
        known = self.cache.templates if self.cache else {}
        compiled = templates.compiled(found, known)
        if self.cache and compiled != known:
            self.cache.keep_templates(compiled)
        return found

    def prepare(self) -> None:
        """Make all of it now, with what only a build needs that starts from nothing."""
        _ = self.theme
        imported()


def imported() -> ModuleType:
    """The engine. It is slow to import, and a renewed build needs none."""
    from generator.publishing import engine  # noqa: PLC0415 - see above

    return engine
