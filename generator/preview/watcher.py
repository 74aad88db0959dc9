"""Waits for saves, and sees to it that they are taken in and told: to browsers at once, to the terminal too."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from watchfiles import awatch

from generator import terminal
from generator.diagnostics import Diagnostic
from generator.preview.app import Bell
from generator.preview.checker import Checker
from generator.preview.preview import Preview

STEP, TOGETHER = 20, 200
"""Milliseconds without a save after which those before are taken in together, and the longest that they wait."""

LOOK = 2_000
"""Milliseconds after which the files are looked at even if nobody has told of a save: some disks tell nothing."""

PAUSE = 0.25
"""Seconds without a save after which what takes longer is checked."""


class Watcher:
    """Takes in saves until it is stopped."""

    def __init__(self, preview: Preview, bell: Bell, checker: Checker) -> None:
        self._preview, self._bell, self._checker = preview, bell, checker
        self._stop = asyncio.Event()
        self._saved = asyncio.Event()
        self._saved.set()

    def stop(self) -> None:
        """End, and let everybody go who waits."""
        self._stop.set()
        self._saved.set()
        self._bell.close()

    async def run(self) -> None:
        """Watch until stopped."""
        await asyncio.gather(self._saves(), self._checks())

    async def _saves(self) -> None:
        async for told in _changes(self._preview, self._stop):
            began = time.perf_counter()
            if not await run_in_threadpool(self._preview.refresh, force=bool(told)):
                continue
            self._bell.ring()
            self._saved.set()
            self._tell(self._preview.source.faults, sorted(told), time.perf_counter() - began)
            async for files in _files(self._preview):
                self._bell.ring(files)

    async def _checks(self) -> None:
        """What takes longer to find, once nobody has saved for a while."""
        while not self._stop.is_set():
            await self._saved.wait()
            version = self._preview.version
            self._saved.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._saved.wait(), PAUSE)
                continue
            found = await run_in_threadpool(self._checker.ask)
            if found is None or self._stop.is_set():
                continue
            before = set(self._preview.faults)
            if await run_in_threadpool(self._preview.add, found, version):
                self._bell.ring()
                terminal.tell([fault for fault in self._preview.faults if fault not in before])

    def _tell(self, faults: Sequence[Diagnostic], files: Sequence[str], seconds: float) -> None:
        terminal.tell(faults)
        shown = ", ".join(files[:3]) + (" …" if len(files) > 3 else "")  # noqa: PLR2004 - as above
        word = "preview-faults" if faults else "preview-shown"
        terminal.say(terminal.phrase(word, files=shown or "–", seconds=f"{seconds:.2f}", errors=str(len(faults))))


async def _files(preview: Preview) -> AsyncIterator[list[str]]:
    """As `Preview.changed_files`, each group made beside what else there is to do."""
    groups = preview.changed_files()
    while True:
        files = await run_in_threadpool(next, groups, None)
        if files is None:
            return
        yield files


async def _changes(preview: Preview, stop: asyncio.Event) -> AsyncIterator[set[str]]:
    """Names of the files that were saved together. Empty when it is time to look whether something was.

    The folders are watched with all in them, the root alone. Where a folder comes or goes, watching begins anew.
    """
    source = preview.source
    while not stop.is_set():
        folders = source.folders
        again = asyncio.Event()
        changes = _both(folders, source.root, stop, again)
        async for paths in changes:
            yield {_name(Path(path), source.root) for path in paths}
            if source.folders != folders:
                again.set()
                break
        await changes.aclose()  # type: ignore[attr-defined]


async def _both(
    folders: Sequence[Path], root: Path, stop: asyncio.Event, again: asyncio.Event
) -> AsyncIterator[set[str]]:
    queue: asyncio.Queue[set[str]] = asyncio.Queue()

    async def watch(paths: Sequence[Path], *, recursive: bool) -> None:
        options = {"debounce": TOGETHER, "step": STEP, "rust_timeout": LOOK, "yield_on_timeout": True}
        with contextlib.suppress(FileNotFoundError):
            async for changes in awatch(*paths, stop_event=stop, recursive=recursive, **options):  # type: ignore[arg-type]
                queue.put_nowait({path for _, path in changes if recursive or path.endswith(".yaml") or not changes})
        await asyncio.sleep(0.2)
        queue.put_nowait(set())

    tasks = [
        asyncio.create_task(watch(folders, recursive=True)),
        asyncio.create_task(watch([root], recursive=False)),
    ]
    try:
        while not (stop.is_set() or again.is_set()):
            yield await queue.get()
    finally:
        for task in tasks:
            task.cancel()


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
