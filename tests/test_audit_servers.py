"""nginx, Apache and Caddy, those that are here, send what is written with the files every edition is published with."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.servers import SERVERS, compared, moved, sample, serving
from generator.build import plain_files
from generator.build.compression import Compressor
from generator.build.output.writer import Writer
from generator.build.output_file import OutputFile
from generator.site import site_files
from tests.diagnosing import DAY, edition_of, small_texts
from tests.real_content import THEME


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project's site on disk, where others than its owner may read it."""
    edition, faults = edition_of(small_texts())
    assert edition is not None
    assert faults == []
    folder = tmp_path_factory.mktemp("servers") / "site"
    for name, content in site_files.site(edition, THEME, edition.languages, DAY):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with packed files beside the text files."""
    folder = Path(shutil.copytree(site, tmp_path_factory.mktemp("packed") / "site"))
    files = [OutputFile(name, (content,), "static") for name, content in plain_files.read(folder).items()]
    Writer().write(Compressor().beside(files), folder)
    return folder


@pytest.fixture
def scratch() -> Iterator[Path]:
    """A folder that a server may walk into when it runs as somebody else: those of the tests are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("name", SERVERS)
def test_a_real_server_sends_every_header_as_written(name: str, site: Path, scratch: Path):
    program, command = SERVERS[name]
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed here")
    assert len(sample(site)) > 8
    assert moved(site)["/tjanster/alfa-borgen/"] == "/tjanster/alfa-garanti/"
    with serving(scratch, site, command) as port:
        assert list(compared(port, site)) == []


@pytest.mark.parametrize("name", SERVERS)
def test_a_real_server_sends_what_lies_packed_and_the_same_headers(name: str, packed: Path, scratch: Path):
    program, command = SERVERS[name]
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed here")
    assert any(file.with_name(f"{file.name}.br").is_file() for file in sample(packed).values())
    with serving(scratch, packed, command) as port:
        assert list(compared(port, packed)) == []


def test_a_server_that_packs_on_the_way_is_told_from_one_that_does_not(packed: Path, scratch: Path, tmp_path: Path):
    program, command = SERVERS["Caddy"]
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed here")
    changed = Path(shutil.copytree(packed, tmp_path / "changed"))
    file = changed / "server/Caddyfile"
    file.write_text(file.read_text("utf-8").replace("precompressed br gzip", "", 1), "utf-8")
    with serving(scratch, changed, command) as port:
        assert any("lies there" in fault for fault in compared(port, packed))


def test_a_server_that_leaves_something_out_is_found(site: Path, scratch: Path, tmp_path: Path):
    program, command = SERVERS["nginx"]
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed here")
    changed = tmp_path / "changed"
    shutil.copytree(site, changed)
    conf = changed / "server/nginx.conf"
    written = conf.read_text("utf-8")
    assert "nosniff" in written
    conf.write_text(written.replace("nosniff", "sniff"), "utf-8")
    with serving(scratch, changed, command) as port:
        assert {fault.partition(": ")[2].partition(":")[0] for fault in compared(port, site)} == {
            "X-Content-Type-Options"
        }
