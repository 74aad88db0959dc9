"""Whether the HTML of a site's files is valid: the Nu Html Checker, on every file, warnings included.

The checker is a program of its own, `vnu.jar`, and needs Java. Neither is fetched here.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

AT_ONCE = 200
"""How many files one start of the checker is given."""


def possible(checker: Path | None) -> bool:
    """Whether there is a checker and a Java to run it."""
    return checker is not None and checker.is_file() and shutil.which("java") is not None


def version(checker: Path) -> str:
    """The checker's own version: "26.9.27"."""
    told = subprocess.run(["java", "-jar", str(checker), "--version"], capture_output=True, text=True, check=True)  # noqa: S603, S607
    return told.stdout.split()[0]


def faults(checker: Path, files: list[Path]) -> Iterator[tuple[Path, str]]:
    """Errors and warnings, file by file.

    Raises:
        CalledProcessError: the checker itself failed.

    """
    for start in range(0, len(files), AT_ONCE):
        command = ["java", "-Xss2m", "-jar", str(checker), "--format", "json", "--stdout", "--exit-zero-always"]
        told = subprocess.run([*command, *map(str, files[start : start + AT_ONCE])], capture_output=True, check=True)  # noqa: S603
        for message in json.loads(told.stdout)["messages"]:
            file = Path(message.get("url", "").removeprefix("file:"))
            yield file, f"line {message.get('lastLine', '?')}: {message['message']}"
