"""Files that nobody should be able to send: each is one message, at once, and nothing else is held up by it."""

import os
import shutil
from pathlib import Path

import pytest

from generator.clock import today
from generator.content import folder, project_check
from tests.diagnosing import SMALL

NAME = "content/glossary.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "project"))


def codes(root: Path) -> list[tuple[str, str, int]]:
    _, faults = project_check.load(root, today(), reasoning=False)
    return [(fault.code, fault.at.file, fault.at.line) for fault in faults]


def test_a_text_of_fifty_megabytes_is_one_message_and_is_never_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (root / NAME).open("ab") as file:
        file.write(b"    # " + b"x" * 1024)
        os.truncate(file.fileno(), 50 * 1024 * 1024)
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        assert path.name != "glossary.yaml", "it was read"
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    assert codes(root) == [("file-too-large", NAME, 1)]


def test_the_largest_file_that_is_taken_is_taken(root: Path) -> None:
    file = root / NAME
    text = file.read_text("utf-8")
    file.write_text(text + "# " + "x" * (folder.LARGEST - len(text.encode()) - 3) + "\n", "utf-8")
    assert file.stat().st_size == folder.LARGEST
    assert codes(root) == []


def test_a_symbolic_link_is_not_followed_to_a_file_or_a_folder(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("actor: alfa\nservices: []\n", "utf-8")
    (root / "content/services/secret.yaml").symlink_to(secret)
    (root / "content/guides/sv/inside").symlink_to(tmp_path)
    assert {(code, file) for code, file, _ in codes(root)} == {
        ("symbolic-link", "content/guides/sv/inside"),
        ("symbolic-link", "content/services/secret.yaml"),
    }


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\u2066", "\u2028", "\x85"])
def test_what_nobody_sees_is_told_on_its_line(character: str, root: Path) -> None:
    file = root / NAME
    text = file.read_text("utf-8").replace("Att sälja till", f"Att {character}sälja till", 1)
    line = text[: text.index(character)].count("\n") + 1
    file.write_bytes(text.encode())
    assert codes(root) == [("hidden-character", NAME, line)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml-alias"),
        ("a: " + "[" * 20_000 + "\n", "yaml-too-deep"),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-first-character"),
        ("a: !secret x\n", "yaml-first-character"),
    ],
)
def test_bombs_depth_and_tags_are_one_message_each_and_never_done(line: str, code: str, root: Path) -> None:
    (root / NAME).write_text(line + (root / NAME).read_text("utf-8"), "utf-8")
    assert [(found, file) for found, file, _ in codes(root)] == [(code, NAME)]


def test_what_is_named_in_a_file_behind_a_link_or_too_large_is_nobodys_fault(root: Path, tmp_path: Path) -> None:
    file = root / "content/services/alfa.yaml"
    text = file.read_text("utf-8")
    file.write_text(text + "# " + "x" * folder.LARGEST, "utf-8")
    assert [code for code, _, _ in codes(root)] == ["file-too-large"]
    file.unlink()
    file.symlink_to(tmp_path / "elsewhere.yaml")
    assert [code for code, _, _ in codes(root)] == ["symbolic-link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "content/guides/sv/pipe.md")
    assert codes(root) == [("not-a-file", "content/guides/sv/pipe.md", 1)]


def test_a_file_that_nobody_may_read_is_one_message(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "glossary.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    assert codes(root) == [("file-unreadable", NAME, 1)]
