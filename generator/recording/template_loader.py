"""Templates that note when they are used. Jinja keeps what it has compiled, so that only a new source is compiled."""

from collections.abc import Callable, Iterator, Mapping

from jinja2 import BaseLoader, BytecodeCache, Environment, TemplateNotFound, nodes
from jinja2.bccache import Bucket

from generator.recording.reads import Recorder

ROOT = "templates"
"""First step of the path of a template."""


class RecordingLoader(BaseLoader):
    """Finds templates in a mapping and notes every use, also of those that Jinja has compiled already."""

    def __init__(self, sources: Mapping[str, str], recorder: Recorder, file: Callable[[str], str] = str) -> None:
        self._sources, self._recorder, self._file = sources, recorder, file

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """As Jinja asks for it. The last value is asked for at every use (`auto_reload`): that is where it is noted."""
        if template not in self._sources:
            self._recorder.note((ROOT, template))
            raise TemplateNotFound(template)
        source = self._sources[template]
        imported = tuple(self._imported(environment, template))

        def used() -> bool:
            for name in (template, *imported):
                self._recorder.note((ROOT, name))
            return True

        used()
        return source, self._file(template), used

    def _imported(self, environment: Environment, template: str) -> Iterator[str]:
        """The templates that this one imports, and those that they do: Jinja runs an imported one a single time."""
        tree = environment.parse(self._sources[template], template, self._file(template))
        for node in tree.find_all((nodes.Import, nodes.FromImport)):
            assert isinstance(node, nodes.Import | nodes.FromImport)  # noqa: S101 - nothing else was asked for
            if isinstance(node.template, nodes.Const) and node.template.value in self._sources:
                yield node.template.value
                yield from self._imported(environment, node.template.value)


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
