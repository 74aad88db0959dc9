"""Whatever an author does to a text, the answer is diagnostics, never an exception."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.reading import located_yaml
from tests.diagnosing import catalogue, diagnose, said, small_texts

FILES = sorted(small_texts())
PIECES = (
    "\t", "\x00", "\ufeff", "&a ", "*a", "<<: *a", "- ", ": ", "{", "}", "[", "]", "'", '"', "|", ">", "#", "---\n",
    "null", "~", "NO", "0123", "1e999", "nan", "!!python/object:os.system ", "? ", "%YAML 9.9\n", "\u2028", "\x85", "å",
    "[" * 70, "- " * 70, "\n\n", "99999999999999999999", "true", "-1", "any", "not: {x: [y]}", "::: ", "](", "source:",
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, str]:
    texts = dict(small_texts())
    for _ in range(draw(st.integers(1, 3))):
        file = draw(st.sampled_from(FILES))
        lines = texts[file].split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(["delete", "double", "insert", "replace", "empty", "cut", "swap"])):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "insert":
                lines[at] = lines[at][:column] + draw(st.sampled_from(PIECES)) + lines[at][column:]
            case "replace":
                lines[at] = lines[at][:column] + draw(st.characters()) + lines[at][column + 1 :]
            case "empty":
                lines[at] = lines[at].partition(":")[0] + ":"
            case "cut":
                lines = [*lines[:at], lines[at][:column]]
            case "swap":
                lines[at], lines[-1 - at] = lines[-1 - at], lines[at]
        texts[file] = "\n".join(lines)
    return texts


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(mutated())
def test_a_damaged_project_gives_diagnostics_that_stand_in_its_files(texts: dict[str, str]) -> None:
    diagnostics = diagnose(texts)
    assert len(said(diagnostics)) == len(diagnostics)
    for diagnostic in diagnostics:
        at = diagnostic.at
        lines = texts.get(at.file, "").replace("\x85", "\n").replace("\u2028", "\n").replace("\r", "\n").split("\n")
        assert 1 <= at.line <= len(lines) + 1
        assert at.column >= 1


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%?,\n \t\x00<~0"), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    value, _, faults = located_yaml.read(text, "f.yaml")
    assert value is None or isinstance(value, dict | list | str)
    assert {fault.code for fault in faults} <= catalogue("sv").messages.keys()


def test_aliases_cannot_be_used_to_blow_up_a_text() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    _, _, faults = located_yaml.read(bomb, "bomb.yaml")
    assert {f.code for f in faults} == {"yaml-alias"}
    assert (faults[0].at.line, faults[0].at.column) == (2, 8)


def test_brackets_and_indentation_too_deep_are_refused_at_the_place() -> None:
    for text in ("[" * 100_000, "{a: " * 100_000, "- " * 100_000 + "x"):
        value, _, faults = located_yaml.read(text, "deep.yaml")
        assert value is None
        assert [f.code for f in faults] == ["yaml-too-deep"]
        assert faults[0].at.line == 1
