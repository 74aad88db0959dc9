"""What a submitted form changes in a record, and the text of the file with those changes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.diagnostics import Location
from generator.editing.form_field import FieldPath, FormField
from generator.editing.moved_item import moved
from generator.editing.record_form import edited, nested
from generator.editing.record_items import NEW, ItemList, with_item, without
from generator.editing.yaml_lines import Value
from generator.editing.yaml_places import UneditableError
from generator.reading.front_matter import front_matter

REMOVE = "remove."
"""Begins the name of the field that takes out what the rest of it names."""
UP, DOWN = "up", "down"
"""Names of the buttons that move an item; their value names it."""
BODY = "body"
"""Name of the field that holds what stands below the head of a Markdown file."""


class NewItem(NamedTuple):
    """An item more in a list."""

    path: FieldPath
    key: str
    """Of a list by key."""
    item: Value


class FormChanges(NamedTuple):
    """What a submitted form changes."""

    values: Mapping[FieldPath, str]
    new: Sequence[NewItem]
    removed: Sequence[FieldPath]
    body: str | None
    """None where it is as it was."""
    move: tuple[FieldPath, int] | None = None
    """An item, and whether it goes one place up (-1) or down (1)."""

    def __bool__(self) -> bool:
        return bool(self.values or self.new or self.removed or self.move or self.body is not None)


def form_changes(
    sent: Mapping[str, str],
    text: str,
    fields: Sequence[FormField],
    lists: Sequence[ItemList],
    removable: Sequence[FieldPath],
) -> FormChanges:
    """The submitted values that differ from the text. Fields that the form did not show are ignored."""
    typed = {field.path: _line(sent[field.name]) for field in fields if field.name in sent}
    values = {field.path: typed[field.path] for field in fields if typed.get(field.path, field.value) != field.value}
    new = [one for one in (_new_item(sent, one) for one in lists) if one]
    removed = [path for path in removable if f"{REMOVE}{'.'.join(map(str, path))}" in sent]
    # What goes with something larger is not taken out on its own.
    outermost = [path for path in removed if not any(path[:i] in removed for i in range(1, len(path)))]
    head = front_matter(text)
    body = _body(sent[BODY]) if BODY in sent and head else None
    return FormChanges(values, new, outermost, body if head and body != head[1] else None, _move(sent, lists, removed))


def changed(text: str, at: Location, changes: FormChanges) -> str:
    """The text of the file with the changes. Raises `UneditableError`."""
    text = edited(text, at, changes.values)
    for one in changes.new:
        text = with_item(text, at, one.path, one.item, one.key)
    for path in sorted(changes.removed, key=_order, reverse=True):
        text = without(text, at, path)
    if changes.move:
        text = moved(text, at, _behind(changes.move[0], changes.removed), changes.move[1])
    return text if changes.body is None else _with_body(text, changes.body)


def moved_to(sent: Mapping[str, str]) -> str:
    """The name of the item that was moved, in its new place; empty when none was."""
    path = sent.get(UP) or sent.get(DOWN) or ""
    before, _, number = path.rpartition(".")
    return f"{before}.{int(number) + (1 if sent.get(DOWN) else -1)}" if number.isdecimal() else ""


def _move(
    sent: Mapping[str, str], lists: Sequence[ItemList], removed: Sequence[FieldPath]
) -> tuple[FieldPath, int] | None:
    """The move that was asked for, where it can be made."""
    for name, by in ((UP, -1), (DOWN, 1)):
        for one in lists:
            for place, path in enumerate(one.items):
                is_asked = sent.get(name) == ".".join(map(str, path))
                if is_asked and one.is_movable and 0 <= place + by < len(one.items) and path not in removed:
                    return path, by
    return None


def _behind(path: FieldPath, removed: Sequence[FieldPath]) -> FieldPath:
    """Where an item stands once others have been taken out."""
    return tuple(
        step - sum(one[:-1] == path[:i] and isinstance(one[-1], int) and one[-1] < step for one in removed)
        if isinstance(step, int)
        else step
        for i, step in enumerate(path)
    )


def _new_item(sent: Mapping[str, str], listed: ItemList) -> NewItem | None:
    """An item more, if anything of it was filled in."""
    values = {field.path: _line(sent.get(field.name, "")) for field in listed.new}
    depth = len(listed.path)
    filled = {path[depth + 1 :]: value for path, value in values.items() if value}
    if not filled:
        return None
    by_key = listed.new[0].path[depth] == NEW
    key = filled.pop(("key",), "")
    if by_key and not (key and filled):
        # An item filled in by half is written all the same: reading the file reports what is missing.
        filled = filled or {("value",): ""}
    whole = nested({("item", *path[by_key:]): value for path, value in filled.items()})
    item = [whole["item"]] if listed.holds_answers else whole["item"]
    return NewItem(listed.path, key or (NEW if by_key else ""), item)


def _line(value: str) -> str:
    """A value on one line, however the form broke it."""
    return " ".join(value.split())


def _body(sent: str) -> str:
    """A text with the line ends of files in place of those of forms."""
    lines = (line.rstrip() if not line.endswith("  ") else line.rstrip() + "  " for line in sent.splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def _with_body(text: str, body: str) -> str:
    """The text of a Markdown file with another text below its head, and the lines between the two as they were."""
    head = front_matter(text)
    if head is None:
        raise UneditableError("no-front-matter")
    lines = text.split("\n")[: head[2] - 1]
    return "\n".join([*lines, body])


def _order(path: FieldPath) -> list[str]:
    """Later items of a list after earlier ones."""
    return [f"{step:06}" if isinstance(step, int) else step for step in path]
