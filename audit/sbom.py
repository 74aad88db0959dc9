"""A bill of materials of what runs in a build: CycloneDX 1.5 JSON from the hash-locked requirements.

    python -m audit.sbom > sbom.cdx.json

The same lock gives the same bytes. The published site itself contains none of this: only our own files.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s\\;]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill(lock: str, project: dict[str, Any]) -> dict[str, Any]:
    """The bill for a lock file's text and the `project` table of pyproject.toml. JSON-ready."""
    subject = {"type": "application", "bom-ref": project["name"], "name": project["name"]}
    found = list(components(lock))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {**subject, "version": project["version"]}},
        "components": found,
        "dependencies": [{"ref": project["name"], "dependsOn": [component["bom-ref"] for component in found]}],
    }


def components(lock: str) -> Iterator[dict[str, Any]]:
    """Every pinned package, with the hashes of the files that may be installed."""
    pins = list(_PINNED.finditer(lock))
    for pin, following in zip(pins, [*pins[1:], None], strict=True):
        lines = lock[pin.end() : following.start() if following else len(lock)]
        purl = f"pkg:pypi/{pin['name'].lower().replace('_', '-')}@{pin['version']}"
        yield {
            "type": "library",
            "bom-ref": purl,
            "name": pin["name"],
            "version": pin["version"],
            "purl": purl,
            "hashes": [{"alg": "SHA-256", "content": digest} for digest in _HASH.findall(lines)],
        }


def main() -> None:
    """Print the bill of this project's own lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    print(json.dumps(bill((ROOT / "requirements.lock").read_text("utf-8"), project), indent=1))


if __name__ == "__main__":
    main()
