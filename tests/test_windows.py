"""What Windows lacks is taken away from one process: the commands that an editor runs there must do without it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.diagnosing import SMALL

LACKING = """
import asyncio, ctypes, locale, multiprocessing, multiprocessing.context, os, signal, subprocess, sys, sysconfig
import multiprocessing.connection, multiprocessing.sharedctypes, ssl, tarfile, types, webbrowser
import brotli, feedgen.feed, httpx, icalendar, jinja2, markdown, phonenumbers, pydantic, rdflib, rich.console
import xlsxwriter, yaml, zoneinfo

sysconfig.get_config_vars()
for name in ("fcntl", "grp", "pwd", "resource", "termios", "tty"):
    sys.modules[name] = None
sys.modules["msvcrt"] = types.SimpleNamespace(LK_NBLCK=2, locking=lambda handle, mode, count: None)
multiprocessing.get_all_start_methods = lambda: ["spawn"]
def get_context(method=None, real=multiprocessing.get_context):
    if method == "fork":
        raise ValueError("cannot find context for 'fork'")
    return real("spawn")
multiprocessing.get_context = get_context
del multiprocessing.context.ForkProcess, multiprocessing.context.ForkContext
for name in ("fork", "sched_getaffinity", "nice", "getuid", "fchmod", "O_NOFOLLOW"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGKILL", "SIGHUP"):
    delattr(signal, name)
locale.getlocale = lambda category=0: ("Swedish_Sweden", "1252")
sys.platform = "win32"

from generator import cli
for command in COMMANDS:
    code = cli.main(command)
    print("exit", code, flush=True)
"""


def test_commands_do_without_what_windows_lacks(tmp_path: Path) -> None:
    root = tmp_path / "kopia"
    shutil.copytree(SMALL, root)
    commands = [
        ["check"],
        ["build", "--out", str(tmp_path / "ute")],
        ["explain", "unmet-need"],
        ["fmt"],
        ["schema"],
    ]
    commands = [[*command, "--root", str(root), "--today", "2026-11-21"] for command in commands]
    # A pipe on Windows speaks the old encoding, and so does a file that is opened without saying in which.
    environment = {name: value for name, value in os.environ.items() if name not in {"LC_ALL", "LC_MESSAGES", "LANG"}}
    environment |= {"PYTHONIOENCODING": "cp1252", "PYTHONWARNDEFAULTENCODING": "1"}
    said = subprocess.run(
        [sys.executable, "-c", f"COMMANDS = {commands!r}\n{LACKING}"],
        capture_output=True,
        env=environment,
        cwd=Path(__file__).parent.parent,
        check=False,
    )
    told = said.stdout.decode("cp1252") + said.stderr.decode("cp1252")
    assert [line for line in told.splitlines() if line.startswith("exit")] == ["exit 0"] * len(commands), told
    assert "Inga fel" in told, "Windows says the name of its language in English"
    assert "Traceback" not in told, told
    assert not [line for line in told.splitlines() if "EncodingWarning" in line and "site-packages" not in line], told
    assert (tmp_path / "ute/sverige/index.html").is_file() or list((tmp_path / "ute").rglob("index.html"))
