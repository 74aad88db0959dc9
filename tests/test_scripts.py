"""What scripts and style sheets are checked with: pinned, without an address, and told to readers as it is."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_package_of_the_lint_has_one_version_and_a_hash_but_no_address():
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert [name for name, package in packages.items() if "integrity" not in package or "resolved" in package] == []
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert [version for version in asked.values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_the_readme_says_which_browsers_the_scripts_are_checked_for():
    browsers = json.loads((ROOT / "package.json").read_text("utf-8"))["browserslist"]
    day = re.search(r"widely available on (\S+)", browsers[0])
    ios = re.search(r"ios_saf >= (\S+)", browsers[1])
    words = (ROOT / "README.md").read_text("utf-8")
    assert day
    assert f"on {day[1]}" in words
    assert ios
    assert f"iOS {ios[1]} and later" in words
