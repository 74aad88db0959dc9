"""What is told of all editions of a project together."""

import shutil
from datetime import date
from pathlib import Path

from generator.content import project, project_check
from tests.diagnosing import ROOT


def test_what_the_nation_says_of_a_place_is_not_said_again_with_a_regions_own_count(tmp_path: Path):
    root = Path(shutil.copytree(ROOT / "tests/small", tmp_path / "project"))
    services = root / "content/services/alfa.yaml"
    services.write_text(services.read_text("utf-8").replace("state: described", "state: ended", 1), "utf-8")
    region = root / "content/regions/skane/region.yaml"
    hidden = "edition:\n  services:\n    hide: [alfa-garanti]\n"
    region.write_text(region.read_text("utf-8") + hidden, "utf-8")
    faults = project_check.every_diagnostic(project.read(root), date(2026, 11, 30), reasoning=False)
    told = [fault for fault in faults if fault.code == "ended-and-named"]
    assert [(fault.at.file, fault.words["value"]) for fault in told] == [("content/services/alfa.yaml", "alfa-lots")]
