"""`onedoor serve`, used as an editor uses it: files are saved while it runs."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SMALL = Path(__file__).parent.parent / "small"
PATIENCE = 60
"""Seconds to wait for a page before calling it missing; a save shows in a fraction of one."""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small project."""
    return Path(shutil.copytree(SMALL, tmp_path / "project"))


@pytest.fixture
def site(root: Path) -> Iterator[str]:
    """Address of the small project, served."""
    port = _free_port()
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(PATIENCE)


def _shows(address: str, words: str) -> bool:
    """Whether a page comes to show some words."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode():
                    return True
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.1)
    return False


def test_every_save_shows_not_only_the_first(site: str, root: Path) -> None:
    page = f"{site}/tjanster/alfa-lots/"
    assert _shows(page, "Lots")
    file = root / "content/services/alfa.yaml"
    written = file.read_text("utf-8")
    for words in ("Nya ord ett", "Nya ord två"):
        file.write_text(written.replace("sv: Lots", f"sv: {words}", 1), "utf-8")
        assert _shows(page, words), f"{words} never showed"


def test_a_fault_shows_in_the_page_and_goes_when_it_is_mended(site: str, root: Path) -> None:
    page = f"{site}/tjanster/alfa-lots/"
    assert _shows(page, "Lots")
    file = root / "content/services/alfa.yaml"
    written = file.read_text("utf-8")
    file.write_text(written.replace("meets: {", "meets: {finns-inte: 1, ", 1), "utf-8")
    assert _shows(page, "finns-inte")
    file.write_text(written.replace("sv: Lots", "sv: Lagad", 1), "utf-8")
    assert _shows(page, "Lagad")


def test_a_taken_port_is_said_with_one_that_is_free(root: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port), "--lang", "en"]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 1
    assert f"Port {port} is taken" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_ends_when_it_is_told_to(root: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(_free_port())]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert server.stdout is not None
    assert "http://127.0.0.1:" in server.stdout.readline()
    time.sleep(0.5)
    server.send_signal(signal.SIGINT)
    _, said = server.communicate(timeout=PATIENCE)
    assert (server.returncode, said) == (0, "")
