"""The site's main tasks as scripts for a screen reader: what one does by keyboard, and what the browser hands over.

A script is a YAML file in `audit/screen-reader/`. Each step does one thing (`open`, `tab_to`, `press`, `type`,
`answer`, `code`) and may say what is heard: `page` (its title), `focus`, `told` (read out by itself), `reads` (in this
order, among others). `python -m audit.scripts` writes them out in words, to the README.md beside them.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Page

from audit.hearing import Heard
from tests.browser.answering import result_of

FOLDER = Path(__file__).parent / "screen-reader"
LONGEST = 80
"""More stops than any task may need to come to its next link."""

PATIENCE = 5.0
"""Seconds until what should be heard counts as not heard."""

ACTIONS = {
    "open": "Open the page `/{}`.",
    "tab_to": "Press Tab until you come to {}.",
    "press": "Press {}.",
    "type": "Type “{}”.",
    "answer": "Answer the questions, as {}.",
    "code": "Type {}.",
}


class Script(NamedTuple):
    """One task."""

    name: str
    task: str
    steps: list[dict[str, Any]]


def scripts() -> list[Script]:
    """Every script, in the order of their names."""
    read = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.yaml"))}
    return [Script(name, script["task"], script["steps"]) for name, script in read.items()]


class NotHeardError(AssertionError):
    """Something that a script says is heard was not. Says where, or what, and what was heard instead."""


class Reader:
    """Somebody who does a task by keyboard and listens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Accessibility.enable")

    def play(self, script: Script) -> None:
        """Do every step; raises NotHeardError at the first that is not as written."""
        for number, step in enumerate(script.steps, 1):
            action, given = next(iter(step.items()))
            getattr(self, f"_{action}")(given)
            self._listen(f"{script.name}, step {number}", step)

    def _listen(self, place: str, step: dict[str, Any]) -> None:
        until = time.monotonic() + PATIENCE
        while missed := list(_missed(step, Heard(self._session))):
            if time.monotonic() > until:
                raise NotHeardError(place, missed)
            self.page.wait_for_timeout(50)

    def _open(self, path: str) -> None:
        self.page.goto(f"/{path}", wait_until="networkidle")

    def _tab_to(self, line: str) -> None:
        said = []
        for _ in range(LONGEST):
            self.page.keyboard.press("Tab")
            said.append(Heard(self._session).focus())
            if said[-1].startswith(line):
                return
        raise NotHeardError(line, said)

    def _press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def _type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def _answer(self, _: str) -> None:
        result_of(self.page)

    def _code(self, _: str) -> None:
        firm = self.page.context.new_page()
        code = result_of(firm)
        firm.close()
        self.page.keyboard.type(code)


def _missed(step: dict[str, Any], heard: Heard) -> Iterator[str]:
    if step.get("page", heard.page()) != heard.page():
        yield f"the page is {heard.page()!r}, not {step['page']!r}"
    if not heard.focus().startswith(step.get("focus", "")):
        yield f"the focus says {heard.focus()!r}, not {step['focus']!r}"
    if "told" in step and step["told"] not in heard.told():
        yield f"told {heard.told()}, not {step['told']!r}"
    lines = iter(heard.lines())
    for wanted in step.get("reads", ()):
        if not any(line.startswith(wanted) for line in lines):
            yield f"not read, in this order: {wanted!r}"
            return


def written() -> str:
    """All scripts in words, as the README.md beside them."""
    parts = [INTRODUCTION]
    for script in scripts():
        parts.append(f"## {script.task}\n")
        parts += [f"{number}. {_said(step)}" for number, step in enumerate(script.steps, 1)]
        parts.append(f"\n`{script.name}.yaml`\n")
    return "\n".join(parts)


def _said(step: dict[str, Any]) -> str:
    action, given = next(iter(step.items()))
    lines = [ACTIONS[action].format(given)]
    lines += [f"   The page: **{step['page']}**"] if "page" in step else []
    lines += [f"   In focus: {step['focus']}"] if "focus" in step else []
    lines += [f"   Read out by itself: {step['told']}"] if "told" in step else []
    if "reads" in step:
        lines += ["   To read, in this order:", *(f"   - {line}" for line in step["reads"])]
    return "\n".join(line if line.startswith("   -") else f"{line}  " for line in lines)


INTRODUCTION = """# What a screen reader gets to hear

The six main tasks of the site, step by step, by keyboard. Each step says what the browser hands over: role, name and
state. How it sounds differs between screen readers. A line need not be whole: what is heard begins so.

The files in this folder are what counts. A test does the steps in Chromium and reads its accessibility tree
(`tests/browser/test_announced.py`); this page is written from them by `python -m audit.scripts`.

**Nobody has listened.** When somebody does, with NVDA, JAWS, VoiceOver or TalkBack, these are the steps to begin with.
"""

if __name__ == "__main__":
    (FOLDER / "README.md").write_text(written(), "utf-8")
