"""Pages made while it is noted what they read: of the edition, the words, the theme and its templates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from jinja2 import Environment

from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages import language_marks, templates
from generator.pages.render import Renderer
from generator.pages.routes import Routes
from generator.pages.slots import Slots
from generator.recording.reads import Recorder
from generator.recording.template_loader import Compiled, RecordingLoader
from generator.recording.views import Keyed, recorded


@dataclass(frozen=True)
class RecordingRenderer(Renderer):
    """A renderer that notes what it is asked for."""

    words: Mapping[str, Any] = field(default_factory=dict)
    """The interface's words in its language."""
    lookup: Environment = field(default_factory=Environment)
    """Where its templates are found."""

    @cached_property
    def ui(self) -> Mapping[str, Any]:
        """The interface's words in this language."""
        return self.words

    @cached_property
    def environment(self) -> Environment:
        """What templates are found in."""
        return self.lookup


@dataclass(frozen=True)
class Recording:
    """An edition and a theme, both recorded."""

    edition: Edition
    theme: Theme
    languages: Sequence[str]
    words: Mapping[str, Mapping[str, Any]]
    """Language → the interface's words, completed from the first language's. Not recorded."""
    environment: Environment
    """The templates of pages, partials and slots."""
    shell: Environment
    """The templates of the document around a page."""
    recorder: Recorder

    @classmethod
    def of(
        cls, edition: Edition, theme: Theme, compiled: Compiled | None = None, file: Callable[[str], str] = str
    ) -> "Recording":
        """A recording of an edition in a theme. `compiled` holds templates of an earlier one; `file` names theirs."""
        recorder, languages = Recorder(), edition.languages
        loader = RecordingLoader(theme.templates, recorder, file)
        icons = Keyed(theme.icons, ("icons",), recorder)
        options: dict[str, Any] = {"auto_reload": True, "bytecode_cache": compiled}
        shell = Environment(loader=loader, autoescape=False, trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701 - it escapes
        templates.with_short_json(shell)
        return cls(
            edition=recorded(edition, recorder),
            theme=replace(
                theme,
                ui=Keyed(theme.ui, ("ui",), recorder),
                assets=Keyed(theme.assets, ("assets",), recorder),
                icons=icons,
            ),
            languages=languages,
            words={one: language_marks.words(theme.ui, one, languages[0]) for one in languages},
            environment=templates.environment_of(loader, icons, **options),
            shell=shell,
            recorder=recorder,
        )

    def renderer(self, language: str, slots: Slots | None = None) -> RecordingRenderer:
        """What fills templates in one language, as `all_pages.renderer`."""
        return RecordingRenderer(
            self.edition,
            self.theme,
            language,
            Routes.of(self.theme.ui, self.languages),
            slots,
            words=Keyed(self.words[language], ("words", language), self.recorder),
            lookup=self.environment,
        )
