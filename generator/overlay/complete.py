"""A region's record completed: what its overlay does not say yet stands there as comments, to be taken into use.

Only lines are put in; those that are there stay as their author wrote them.
"""

import re
from collections.abc import Iterable, Iterator

import yaml

_KEY = "edition"
_BRAND, _LOGO = "brand", "logo"
_PARTED = re.compile(r"\n[ \t]*\n")
_EMPTY = re.compile(r"^edition:[ \t]*(null|~|\{\})?[ \t]*(#.*)?$\n?", re.MULTILINE)
_INDENT = 2
"""Of the template's fields."""


def completed(record: str, template: str) -> str:
    """The text of a region's file, `record`, with all of `template`, an overlay in pieces parted by empty lines.

    Without an overlay it gets the whole template, else what it lacks as comments, and the template's logo when it has
    none. An overlay in braces on one line takes no logo.
    """
    overlay = _overlay(record)
    if overlay is None:
        return _EMPTY.sub("", record).rstrip("\n") + "\n\n" + template
    lines = record.rstrip("\n").split("\n")
    own = {key.value: (key.start_mark.line, value) for key, value in overlay.value}
    lacking = {field: block for field, block in blocks(template) if field not in own}
    top = next(n for n, line in enumerate(lines) if line.startswith(f"{_KEY}:")) + 1
    logo: list[str] = []
    if takes_logo(record) and _BRAND in own:
        top = own[_BRAND][0] + 1
        logo = [f"{' ' * own[_BRAND][1].start_mark.column}{_LOGO}: logo.svg"]
    elif takes_logo(record):
        shift = " " * (overlay.start_mark.column - _INDENT)
        logo = [shift + line for line in _only(lacking.pop(_BRAND), (f"{_BRAND}:", f"{_LOGO}:"))]
    last = _end(lines, top)
    lines[last:last] = [line for block in lacking.values() for line in ("", *_only(block))]
    lines[top:top] = logo
    return "\n".join(lines) + "\n"


def takes_logo(record: str) -> bool:
    """Whether the completed record uses the template's logo."""
    overlay = _overlay(record)
    if overlay is None:
        return True
    brand = next((value for key, value in overlay.value if key.value == _BRAND), None)
    if overlay.flow_style or (brand is not None and (not isinstance(brand, yaml.MappingNode) or brand.flow_style)):
        return False
    return brand is None or all(key.value != _LOGO for key, _ in brand.value)


def blocks(template: str) -> Iterator[tuple[str, list[str]]]:
    """Field → its lines in the template, comments included. A field that takes no part there stands in a comment."""
    for block in _PARTED.split(template.split(f"{_KEY}:\n", 1)[1].rstrip("\n")):
        named = re.search(r"^  ([a-z_]+):", block, re.MULTILINE) or re.search(r"^  # ([a-z_]+):", block, re.MULTILINE)
        if named:
            yield named[1], block.split("\n")


def _overlay(record: str) -> yaml.MappingNode | None:
    """What stands under `edition`, if anything does."""
    whole = yaml.compose(record, Loader=yaml.SafeLoader)
    fields = whole.value if isinstance(whole, yaml.MappingNode) else ()
    found = next((value for key, value in fields if key.value == _KEY), None)
    return found if isinstance(found, yaml.MappingNode) and found.value else None


def _end(lines: list[str], top: int) -> int:
    """Number of the line after the overlay: where the next field of the record begins, else the end."""
    return next((n for n in range(top, len(lines)) if re.match(r"[^\s#]", lines[n])), len(lines))


def _only(block: Iterable[str], active: tuple[str, ...] = ()) -> Iterator[str]:
    """The lines of a block as comments, all but those that begin with one of `active`."""
    for line in block:
        inside = line.lstrip()
        if inside.startswith(("#", *active)):
            yield line
        else:
            indent = len(line) - len(inside) if active else _INDENT
            yield f"{line[:indent]}# {line[indent:]}"
