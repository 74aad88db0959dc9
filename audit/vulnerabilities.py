"""Known holes in the locked packages, as one clear verdict: none, some, or that the database did not answer.

    PIP_AUDIT -f json … | python -m audit.vulnerabilities

Reads pip-audit's report. Exit code 0: every package was looked up and none has a known hole; 1: some have; 2: unknown.
"""

import json
import sys
from typing import Any

CLEAN, HOLES, UNKNOWN = 0, 1, 2


def verdict(report: str) -> tuple[int, list[str]]:
    """The exit code, and the lines to print, for a report. An empty report is one that never came."""
    try:
        packages: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, KeyError):
        return UNKNOWN, ["UNKNOWN: no report came. Is the public database of holes reached from here?"]
    skipped = [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for one in packages
        for hole in one.get("vulns", ())
    ]
    looked = len(packages) - len(skipped)
    if holes:
        return HOLES, [*holes, *skipped, f"HOLES: {len(holes)} known, in {looked} packages that were looked up"]
    if skipped or not packages:
        return UNKNOWN, [
            *skipped,
            f"UNKNOWN: only {looked} of {len(packages)} packages could be looked up; they have no known hole",
        ]
    return CLEAN, [f"CLEAN: no known hole in {looked} packages"]


def main() -> int:
    """Tell the verdict on the report that comes in."""
    code, lines = verdict(sys.stdin.read())
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
