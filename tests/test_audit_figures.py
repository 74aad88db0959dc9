"""Figures of an audit beside those of stock: what was not measured is said, and the page is what the figures give."""

import json
from datetime import date
from pathlib import Path

from audit.figures import FOLDER, figures, table, written
from audit.found import Found, Scope, Tally

BEFORE = [{"measure": "axe", "before": "9 on 2 pages"}, {"measure": "menu", "before": "cannot be reached"}]


def test_the_page_of_figures_is_written_from_them():
    assert (FOLDER / "README.md").read_text("utf-8") == written()


def test_without_a_run_only_what_was_before_is_told():
    rows = list(table(None, BEFORE))
    assert rows[0] == "|  | stock |"
    assert [row.split(" | ")[1] for row in rows[2:]] == ["9 on 2 pages |", "cannot be reached |"]


def test_what_a_run_found_and_how_much_it_looked_at_stands_beside(tmp_path: Path):
    site = tmp_path / "skane"
    (site / "om").mkdir(parents=True)
    (site / "index.html").write_text("front")
    (site / "om" / "index.html").write_text("".join(map(str, range(2000))))
    tally = Tally()
    tally.add("skane/", ["axe", "keyboard"], [Found("axe", "color-contrast")])
    tally.add("skane/om/", ["axe"], [])
    after = json.loads(figures({site: tally}, Scope(2, 1, ("Chromium 1",)), date(2026, 11, 21)))
    rows = [line.strip("| ").split(" | ") for line in table(after, BEFORE)]
    said = [cells[-2:] for cells in rows if len(cells) > 1]
    assert said[0] == ["stock", "skane"]
    assert said[1:4] == [
        ["9 on 2 pages", "1 on 2 pages"],
        ["not measured", "0 on 1 pages"],
        ["cannot be reached", "can be reached"],
    ]
    assert said[5][1].endswith("KiB, `/om/`")
    assert len(said) == 6
