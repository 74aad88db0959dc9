"""Files as editors on Windows leave them, with lines of their own end and a mark first, stay so when one writes."""

from pathlib import Path

import pytest

from generator import cli
from generator.content import text_file

MARK = b"\xef\xbb\xbf"

TERM = (
    *("id=tull", "name.sv=Tull", "name.en=Customs", "area=grund", "source=https://www.alfa.se/ord"),
    *("definition.sv=En avgift vid gränsen.", "definition.en=A charge at the border."),
)
COMMANDS = {
    "end": ["end", "alfa-lots", "--instead", "alfa-garanti"],
    "rename": ["rename", "actor", "alfa", "alfabolaget"],
    "new": ["new", "term", *(word for field in TERM for word in ("--set", field))],
    "fmt": ["fmt"],
}


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_leaves_line_ends_and_the_first_mark_as_they_were(
    command: str, root: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    glossary = root / "content/glossary.yaml"
    glossary.write_text(glossary.read_text("utf-8").replace("    area: grund", "    area:   grund"), "utf-8")
    own = {name: content for name, content in contents(root).items() if name.endswith((".yaml", ".md"))}
    theirs = tmp_path_factory.mktemp("windows")
    for name, content in contents(root).items():
        (theirs / name).parent.mkdir(parents=True, exist_ok=True)
        (theirs / name).write_bytes(MARK + content.replace(b"\n", b"\r\n") if name in own else content)
    day = ["--today", "2026-11-21"]
    assert cli.main([*COMMANDS[command], "--root", str(root), *day]) == 0, capsys.readouterr()
    assert cli.main([*COMMANDS[command], "--root", str(theirs), *day]) == 0, capsys.readouterr()
    after = contents(root)
    assert after != {**contents(root), **own}
    for name, content in contents(theirs).items():
        if name.endswith((".yaml", ".md")):
            assert content == MARK + after[name].replace(b"\n", b"\r\n"), name


def test_a_file_keeps_who_may_read_it_and_a_new_one_has_our_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    text_file.write(file, "a: 1\n")
    file.chmod(0o640)
    text_file.write(file, "a: 2\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"a: 2\n", 0o640)
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
