"""How an editor is told which schema a file has."""

from posixpath import dirname, relpath
from typing import Any

from generator.schemas.content_kinds import KINDS, kind_of

_LINE = "# yaml-language-server: $schema="

FOLDER = "schemas"
"""Where the schemas lie, below the project's root."""


def modeline(file: str) -> str:
    """The first line of a YAML file, named from the project's root; empty for a file that takes none."""
    kind = kind_of(file)
    if kind is None or not file.endswith(".yaml"):
        return ""
    return f"{_LINE}{relpath(f'{FOLDER}/{kind.name}.json', dirname(file) or '.')}"


def with_modeline(text: str, file: str) -> str:
    """The text of a file with the line that names its schema first, in place of one that names another."""
    first, _, rest = text.partition("\n")
    line = modeline(file)
    return f"{line}\n{rest if first.startswith(_LINE) else text}" if line else text


def settings() -> dict[str, dict[str, Any]]:
    """File of an editor's settings → what it holds."""
    schemas = {f"./{FOLDER}/{kind.name}.json": list(kind.where) for kind in KINDS if kind.where[0].endswith(".yaml")}
    return {
        ".vscode/settings.json": {
            "yaml.schemas": schemas,
            "yaml.yamlVersion": "1.2",
            "yaml.format.enable": False,
            "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.autoIndent": "keep"},
            "files.eol": "\n",
            "files.insertFinalNewline": True,
        },
        ".vscode/extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
    }
