"""What takes longer to find, of all editions, in a process of its own: a page is never waited for because of it."""

import contextlib
import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator import clock
from generator.content import project, project_check
from generator.diagnostics import ContentError, Diagnostic
from generator.preview import render_faults


class Checker:
    """Checks all that can be checked. Where its process is lost, the next question begins another."""

    def __init__(self, root: Path, region: Path | None) -> None:
        self._root, self._region = root, region
        self._process: BaseProcess | None = None
        self._end: Connection | None = None

    def ask(self) -> list[Diagnostic] | None:
        """Every fault of every edition as the files are now. None when nobody answers."""
        try:
            end = self._running()
            end.send(clock.today())
            found: list[Diagnostic] = end.recv()
        except (EOFError, OSError):
            self.close()
            return None
        return found

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._end is not None:
            self._end.close()
            self._process.kill()
            self._process.join()
        self._process = self._end = None

    def _running(self) -> Connection:
        if self._process is None or self._end is None or not self._process.is_alive():
            context = get_context("spawn")
            self._end, there = context.Pipe()
            self._process = context.Process(target=_check, args=(there, self._root, self._region), daemon=False)
            self._process.start()
            there.close()
        return self._end


def _check(end: Connection, root: Path, region: Path | None) -> None:
    """Answer questions until nobody asks any more. What was read before is not read again."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)  # pages come first
    known = None
    with contextlib.suppress(EOFError, OSError):
        while True:
            found: list[Diagnostic]
            day = end.recv()
            try:
                with clock.on(day):
                    content = project.read(root, region, known)
                    known = content.files
                    found = project_check.every_diagnostic(content, clock.today())
            except ContentError as fault:
                found = fault.diagnostics
            except Exception as problem:  # noqa: BLE001 - as everywhere in the preview: told, not raised
                found = [render_faults.unexpected(problem)]
            end.send(found)
