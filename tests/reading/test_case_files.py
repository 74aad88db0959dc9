"""Monthly files of cases hold ids and counts: anything else is refused with its line, and is not said again."""

import pytest

from generator.reading.case_files import COLUMNS, case_file

FILE = "content/indicators/skane/2026-10.csv"
HEAD = ";".join(COLUMNS)


def told(*rows: str) -> list[tuple[str, int]]:
    """The code and line of every fault."""
    _, faults = case_file(FILE, "\n".join((HEAD, *rows, "")))
    return [(fault.code, fault.at.line) for fault in faults]


def test_a_file_as_the_advisers_page_saves_it_is_read():
    made, faults = case_file(
        FILE, f"{HEAD}\n2026-10;skane;betalt;alfa;met;;3\n2026-10;skane;betalt;alfa;met;solved;1\n"
    )
    assert faults == []
    assert made is not None
    assert (made.region, made.month, made.actor) == ("skane", "2026-10", None)
    assert [(row.need, row.outcome, row.n) for row in made.rows] == [("betalt", None, 3), ("betalt", "solved", 1)]
    assert made.rows[1].at("need").line == 3


def test_one_of_several_organisations_is_named_by_the_file():
    made, _ = case_file("content/indicators/skane/2026-10.alfa.csv", f"{HEAD}\n")
    assert made is not None
    assert made.actor == "alfa"


@pytest.mark.parametrize(
    "cell",
    [
        "Anna Andersson",
        "anna@foretaget.se",
        "08-123 45 67",
        "0812345678",
        "+46812345678",
        "19800101-1234",
        "198001011234",
        "556677-8899",
        "Ring på tisdag",
        "=HYPERLINK(1)",
        "<b>",
        "betalt,lana",
        "'betalt",
    ],
)
@pytest.mark.parametrize("place", range(2, 6))
def test_a_name_a_number_or_free_text_is_refused_with_its_line(cell: str, place: int):
    cells = ["2026-10", "skane", "betalt", "alfa", "met", "", "1"]
    cells[place] = cell
    _, faults = case_file(FILE, f"{HEAD}\n2026-10;skane;betalt;alfa;met;;3\n{';'.join(cells)}\n")
    assert [(fault.code, fault.at.line) for fault in faults] == [("case-private", 3)]
    assert all(cell not in word for fault in faults for word in fault.words.values())


def test_counts_are_whole_numbers_from_one():
    for wrong in ("0", "-1", "1,5", "mer", "12345", ""):
        assert told(f"2026-10;skane;betalt;alfa;met;;{wrong}") == [("case-private", 2)]


def test_a_row_of_another_month_county_or_form_is_refused():
    assert told("2026-09;skane;betalt;alfa;met;;1") == [("case-place", 2)]
    assert told("2026-10;halland;betalt;alfa;met;;1") == [("case-place", 2)]
    assert told("2026-10;skane;betalt;alfa;met;1") == [("case-cells", 2)]
    assert case_file(FILE, "namn;telefon\n")[1][0].code == "case-columns"
