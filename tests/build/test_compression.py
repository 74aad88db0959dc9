"""Packed files lie beside the text files, hold the same bytes, and are the same each time."""

import gzip
import shutil
from pathlib import Path

import brotli
import pytest

from generator import cli
from generator.build import plain_files
from generator.build.compression import LEAST, SUFFIXES, Compressor
from generator.build.output_file import OutputFile
from tests.diagnosing import ROOT


@pytest.fixture
def built(tmp_path: Path) -> dict[str, bytes]:
    """The small project's region, built with packed files."""
    shutil.copytree(ROOT / "tests/small", tmp_path / "small")
    arguments = ["build", "--all", "--compress", "--root", str(tmp_path / "small"), "--out", str(tmp_path / "out")]
    assert cli.main(arguments) == 0
    return plain_files.read(tmp_path / "out")


def test_every_text_file_of_some_length_is_packed_and_opens_to_the_same_bytes(built: dict[str, bytes]):
    packed = {name: content for name, content in built.items() if name.endswith((".gz", ".br"))}
    texts = {n for n, content in built.items() if Path(n).suffix in SUFFIXES and len(content) >= LEAST}
    assert {name.rpartition(".")[0] for name in packed} == texts
    assert len(packed) == 2 * len(texts) > 100
    for name, content in packed.items():
        opened = gzip.decompress(content) if name.endswith(".gz") else brotli.decompress(content)
        assert opened == built[name.rpartition(".")[0]], name


def test_the_same_bytes_pack_to_the_same_bytes():
    files = [
        OutputFile("a/index.html", (b"<p>one</p>" * 200,), "own"),
        OutputFile("b.js", (b"let a\n" * 200,), "static"),
    ]
    once, again = list(Compressor().beside(files)), list(Compressor().beside(files))
    assert once == again
    assert [file.path for file in once] == ["a/index.html.gz", "a/index.html.br", "b.js.gz", "b.js.br"]


def test_what_editions_share_is_packed_once():
    file, compressor = OutputFile("onedoor.css", (b"a { color: red }\n" * 200,), "static"), Compressor()
    (first, _), (second, _) = list(compressor.beside([file])), list(compressor.beside([file]))
    assert first.parts[0] is second.parts[0]


def test_nothing_is_packed_unless_asked_for(tmp_path: Path):
    assert cli.main(["build", "--root", str(ROOT / "tests/small"), "--out", str(tmp_path)]) == 0
    assert not [name for name in plain_files.read(tmp_path) if name.endswith((".gz", ".br"))]
