"""How a line that cannot be read would read when mended. Each is tried before anybody is shown it."""

import re
from collections.abc import Sequence

import yaml

from generator.reading.quotes import quoted
from generator.reading.trusted_yaml import LOADER

_FLOW = re.compile(r"^(?P<lead>[^{]*\{)(?P<inside>.*)(?P<rest>\}\s*)$")
_FLOW_KEY = re.compile(r"(?:^|,)\s*(?P<key>[A-Za-z][\w-]*):(?=\s|$)")
_WHOLE = re.compile(r"\".*\"|'.*'|\[.*\]|\{.*\}|")


def reads_on(lines: Sequence[str], number: int, mended: str, told: int) -> bool:
    """Whether a text can be read beyond line `told` once line `number` is as mended. Lines count from 0."""
    # What YAML counts as the end of a line may be none here: then the line is not the author's.
    if not mended or number >= len(lines) or mended == lines[number]:
        return False
    try:
        yaml.compose("\n".join([*lines[:number], mended, *lines[number + 1 :]]), Loader=LOADER)
    except UnicodeEncodeError:
        return False
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        return mark is not None and mark.line > told
    return True


def flow_in_quotes(line: str) -> str:
    """A line whose braces hold texts, each of them in quotation marks; empty when it holds none that can be told apart.

    A text goes on until the next comma with a field's name and a colon behind it.
    """
    found = _FLOW.match(line)
    keys = list(_FLOW_KEY.finditer(found["inside"])) if found else []
    if found is None or not keys or keys[0].start() > 0:
        return ""
    inside = found["inside"]
    ends = [key.start() for key in keys[1:]] + [len(inside)]
    values = [inside[key.end() : end].strip() for key, end in zip(keys, ends, strict=True)]
    pairs = (
        f"{key['key']}: {value if _WHOLE.fullmatch(value) else quoted(value)}"
        for key, value in zip(keys, values, strict=True)
    )
    return f"{found['lead']}{', '.join(pairs)}{found['rest']}"


def with_plain_spaces(line: str, hidden: re.Pattern[str]) -> str:
    """A line in which `hidden`, which ends at a space of another kind, finds none any more: they are plain ones."""
    found = hidden.search(line)
    while found is not None:
        line = line[: found.end() - 1] + " " + line[found.end() :]
        found = hidden.search(line)
    return line
