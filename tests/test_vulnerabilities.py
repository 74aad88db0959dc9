"""The verdict on the locked packages: clean only when every one of them was looked up."""

import json

from audit.vulnerabilities import CLEAN, HOLES, UNKNOWN, verdict

SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
HOLED = {"name": "nh3", "version": "0.1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["0.2"]}]}
LOST = {"name": "rich", "skip_reason": "not found"}


def told(*packages: dict) -> tuple[int, str]:
    code, lines = verdict(json.dumps({"dependencies": packages}))
    return code, lines[-1]


def test_clean_is_said_only_of_packages_that_were_looked_up():
    assert told(SOUND) == (CLEAN, "CLEAN: no known hole in 1 packages")
    assert told(SOUND, LOST) == (UNKNOWN, "UNKNOWN: only 1 of 2 packages could be looked up; they have no known hole")
    assert told()[0] == UNKNOWN
    assert verdict("")[0] == UNKNOWN


def test_a_hole_is_named_with_the_version_that_mends_it():
    code, lines = verdict(json.dumps({"dependencies": [SOUND, HOLED, LOST]}))
    assert code == HOLES
    assert lines[0] == "nh3 0.1: PYSEC-1, mended in 0.2"
    assert lines[-1].startswith("HOLES: 1 known, in 2 packages")
