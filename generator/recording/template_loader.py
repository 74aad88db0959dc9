"""Templates that note when they are used. Jinja keeps what it has compiled, so that only a new source is compiled."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from jinja2 import BaseLoader, BytecodeCache, Environment, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.bccache import Bucket

from generator.recording.reads import Recorder

ROOT = "templates"
"""First step of the path of a template."""


class RecordingLoader(BaseLoader):
    """Finds templates in a mapping and notes every use, also of those that Jinja has compiled already."""

    def __init__(self, sources: Mapping[str, str], recorder: Recorder, file: Callable[[str], str] = str) -> None:
        self._sources, self._recorder, self._file = sources, recorder, file

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        """As Jinja asks for it. The last value is asked for at every use (`auto_reload`): that is where it is noted."""
        if template not in self._sources:
            self._recorder.note((ROOT, template))
            raise TemplateNotFound(template)
        source = self._sources[template]
        imported = tuple(self._imported(template))

        def used() -> bool:
            for name in (template, *imported):
                self._recorder.note((ROOT, name))
            return True

        used()
        return source, self._file(template), used

    def _imported(self, template: str) -> Iterator[str]:
        """The templates that this one imports, and those that they do: Jinja runs an imported one a single time."""
        for name in _imports(self._sources[template]):
            if name in self._sources:
                yield name
                yield from self._imported(name)


@lru_cache(maxsize=512)
def _imports(source: str) -> tuple[str, ...]:
    """The templates that a template imports by name. A source that cannot be read imports none: Jinja tells of it."""
    try:
        tree = Environment().parse(source)  # noqa: S701 - nothing is rendered
    except TemplateSyntaxError:
        return ()
    imports: list[nodes.Import | nodes.FromImport] = [*tree.find_all(nodes.Import), *tree.find_all(nodes.FromImport)]
    return tuple(one.template.value for one in imports if isinstance(one.template, nodes.Const))


class Compiled(BytecodeCache):
    """Compiled templates by name and source, from one theme to the next."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is there; Jinja sees to it that the source is the same."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()
