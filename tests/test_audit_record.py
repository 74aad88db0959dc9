"""What an audit came to stands in the statement as it was found, and nothing that was not looked at does."""

from dataclasses import replace
from datetime import date

import pytest
import yaml

from audit.found import Found, Scope, Tally, joined
from audit.record import NotMadeError, entered

DAY = date(2026, 11, 21)
SCOPE = Scope(total=3, editions=2, tools=("Chromium 1.2", "axe-core 4.5"))
TEXT = """level: partly
assessed: 2026-01-01
updated: 2026-01-02
method: {sv: Sätt, en: Way}
audit:
  day: 2026-01-01
  tools: [Chromium 0.1]
  pages: 7
  total: 8
  editions: 1
  results:
    - check: axe
      what: {sv: Regler, en: Rules}
      pages: 1
      findings: 9
    - check: forced colours
      what:
        sv: Färger
        en: Colours
      pages: 1
      findings: 0
"""


def run() -> Tally:
    nation, region = Tally(), Tally()
    nation.add("sverige/", ["axe", "forced colours"], [Found("forced colours", "not read")])
    region.add("skane/", ["axe"], [])
    return joined([nation, region])


def test_figures_are_entered_and_words_are_kept():
    text = entered(TEXT, run(), SCOPE, DAY)
    assert "what: {sv: Regler, en: Rules}\n      pages: 2\n      findings: 0\n" in text
    assert "en: Colours\n      pages: 1\n      findings: 1\n" in text
    assert "level: partly\n" in text
    assert "method: {sv: Sätt, en: Way}\n" in text


def test_the_days_the_tools_and_how_much_was_looked_at_are_those_of_the_run():
    said = yaml.safe_load(entered(TEXT, run(), SCOPE, DAY))
    audit = said["audit"]
    assert (said["assessed"], said["updated"], audit["day"]) == (DAY, DAY, DAY)
    assert audit["tools"] == ["Chromium 1.2", "axe-core 4.5"]
    assert (audit["pages"], audit["total"], audit["editions"]) == (2, 3, 2)


def test_the_second_run_replaces_the_first():
    first = entered(TEXT, replace(run(), pages=99), SCOPE, date(2026, 1, 1))
    assert entered(first, run(), SCOPE, DAY) == entered(TEXT, run(), SCOPE, DAY)


def test_a_check_that_was_not_made_is_not_recorded():
    tally = Tally()
    tally.add("sverige/", ["axe"], [])
    with pytest.raises(NotMadeError, match="forced colours"):
        entered(TEXT, tally, SCOPE, DAY)
