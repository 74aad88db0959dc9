"""Before and after, as a table: stock mkdocs-material beside what the last recorded audit found, edition by edition.

`python -m audit.pages … --figures audit/after.json` writes the figures, `python -m audit.figures` writes README.md.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from audit.first_visit import weight
from audit.found import Scope, Tally
from generator.build import plain_files

FOLDER = Path(__file__).parent
AFTER = FOLDER / "after.json"
FRONT = "index.html"
UNKNOWN = "not measured"

WHAT = {
    "axe": "faults that axe finds, best practice included, in light and dark at 320 and 1280 px",
    "keyboard": "stops of the keyboard that are missed, covered, out of sight or without a mark; traps",
    "menu": "the menu on a phone, by keyboard",
    "weight": "first visit of the front page, compressed",
    "heaviest": "first visit of the heaviest page, compressed",
    "skip": "pages whose first stop does not lead past the header",
    "reflow": "pages that scroll sideways at 320 px or at 400 per cent",
    "spacing": "texts that run out of their place when they are spaced out",
    "targets": "things to press that are smaller than 24 px",
    "motion": "things that move for those who want less motion",
    "forced colours": "things that are not seen in the reader's own colours",
    "print": "pages that lose their text on paper",
    "plain": "pages that lose their text without JavaScript",
    "policy": "breaches of the policy, errors",
    "requests": "requests to others, and hints at them",
    "storage": "things kept in the browser",
    "html": "errors and warnings of the Nu Html Checker",
}
"""Row of the table → what it says, in the table's order."""


def figures(tallies: Mapping[Path, Tally], scope: Scope, day: date) -> str:
    """What a run came to, as JSON: for each edition how many pages each check looked at and what it found."""
    editions = {
        site.name: {"pages": tally.pages, **_weighed(site), **_counted(tally)} for site, tally in tallies.items()
    }
    said = {"day": str(day), "tools": scope.tools, "total": scope.total, "editions": editions}
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def _counted(tally: Tally) -> dict[str, dict[str, list[int]]]:
    return {"checks": {check: [tally.count(check), looked] for check, looked in sorted(tally.looked.items()) if looked}}


def _weighed(site: Path) -> dict[str, Any]:
    """Bytes of a first visit, compressed, of the front page and of the page where they are most."""
    files = plain_files.read(site)
    each = {name: weight(files, name) for name in files if name.endswith(".html")}
    heaviest = max(each, key=lambda name: each[name])
    return {"weight": each[FRONT], "heaviest": [each[heaviest], heaviest.removesuffix(FRONT)]}


def table(after: Mapping[str, Any] | None, before: list[dict[str, str]]) -> Iterator[str]:
    """The lines of the table, in Markdown. Without a recorded run only what was before."""
    known = {row["measure"]: row["before"] for row in before}
    editions: Mapping[str, Any] = after["editions"] if after else {}
    yield "| " + " | ".join(["", "stock", *editions]) + " |"
    yield "|---" * (len(editions) + 2) + "|"
    for row, what in WHAT.items():
        cells = [known.get(row, UNKNOWN), *(_cell(row, edition) for edition in editions.values())]
        if row in known or any(cell != UNKNOWN for cell in cells[1:]):
            yield f"| {what} | " + " | ".join(cells) + " |"


def _cell(row: str, edition: Mapping[str, Any]) -> str:
    if row == "weight":
        return _kib(edition["weight"])
    if row == "heaviest":
        size, page = edition["heaviest"]
        return f"{_kib(size)}, `/{page}`"
    found, looked = edition["checks"].get("keyboard" if row == "menu" else row, (0, 0))
    if row == "menu":
        return UNKNOWN if not looked else "cannot be reached" if found else "can be reached"
    return f"{found} on {looked} pages" if looked else UNKNOWN


def _kib(size: int) -> str:
    return f"{size / 1024:.1f} KiB"


def written() -> str:
    """The folder's README.md, whole."""
    after = json.loads(AFTER.read_text("utf-8")) if AFTER.is_file() else None
    before = yaml.safe_load((FOLDER / "before.yaml").read_text("utf-8"))
    if after:
        pages = sum(edition["pages"] for edition in after["editions"].values())
        run = f"The run of {after['day']}: {pages} of {after['total']} pages, with {', '.join(after['tools'])}."
    else:
        run = "No run is recorded yet."
    return INTRODUCTION + "\n".join([*table(after, before), "", run, ""])


INTRODUCTION = """# What is measured before a release

`make audit` looks at every page of three editions in a browser, and at what pages become when they are used: a result,
a half answered analysis, an opened code, search hits. `make speed` (last table: `speed.md`), `make screenshots`,
`make sbom` and `make vulnerabilities` do the rest; CONTRIBUTING.md says how. The probes are in `probes/`, what a screen
reader is handed in `screen-reader/`.

`make audit RECORD=1` enters the figures in `content/accessibility.yaml`, from which the accessibility statement is
made, and in `after.json`. This page is written from that file and `before.yaml` by `python -m audit.figures`.

## Before and after

"Stock" is mkdocs-material as it comes, measured when this project began. A check that takes long is done on three of
the pages that are alike, so it looks at fewer.

"""

if __name__ == "__main__":
    (FOLDER / "README.md").write_text(written(), "utf-8")
