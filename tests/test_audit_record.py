"""What an audit came to stands in the statement as it was found, and nothing that was not looked at does."""

from datetime import date

import pytest

from audit.found import Found, Tally
from audit.record import NotMadeError, entered

TEXT = """level: partly
assessed: 2026-01-01
audit:
  day: 2026-01-01
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


def test_figures_are_entered_and_words_are_kept():
    tally = Tally()
    tally.add("sverige/", ["axe", "forced colours"], [Found("forced colours", "not read")])
    tally.add("sverige/om/", ["axe"], [])
    text = entered(TEXT, tally, date(2026, 11, 21))
    assert "what: {sv: Regler, en: Rules}\n      pages: 2\n      findings: 0\n" in text
    assert "en: Colours\n      pages: 1\n      findings: 1\n" in text
    assert "assessed: 2026-01-01\naudit:\n  day: 2026-11-21\n" in text


def test_a_check_that_was_not_made_is_not_recorded():
    tally = Tally()
    tally.add("sverige/", ["axe"], [])
    with pytest.raises(NotMadeError, match="forced colours"):
        entered(TEXT, tally, date(2026, 11, 21))
