"""The main tasks done by keyboard, and what a screen reader is handed at every step: see audit/screen-reader/."""

import pytest
from playwright.sync_api import Page

from audit.scripts import FOLDER, Reader, Script, scripts, written


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.name)
def test_a_task_is_heard_as_written(page: Page, script: Script):
    Reader(page).play(script)


def test_the_scripts_are_written_out_for_people():
    assert (FOLDER / "README.md").read_text("utf-8") == written()
