"""A record as its form shows it: groups of fields in people's words, what may be added and taken out, and faults."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator import schemas, terminal
from generator.diagnostics import Diagnostic
from generator.editing.form_changes import REMOVE
from generator.editing.form_field import FieldPath, FormField
from generator.editing.record_items import NEW, ItemList

_LONG = 60
"""Letters from which a value has lines of its own."""


class FormView(NamedTuple):
    """What there is to show, and in whose words."""

    fields: Sequence[FormField]
    lists: Sequence[ItemList]
    optional: Sequence[FieldPath]
    """Fields that may be taken out."""
    sent: Mapping[str, str]
    """What was typed before."""
    beside: Mapping[FieldPath, Sequence[str]]
    """Messages by the field that they stand at."""
    ui: Mapping[str, Any]
    names: schemas.Names

    def groups(self) -> list[dict[str, Any]]:
        """What is written, a group a field of the record; each with its parts, and with what may be added."""
        written = [field for field in self.fields if field.at]
        first = dict.fromkeys([field.path[0] for field in written] + [one.path[0] for one in self.lists if one.items])
        return [self._group(name, [field for field in written if field.path[0] == name]) for name in first]

    def more(self) -> list[dict[str, Any]]:
        """What nobody has written yet."""
        unwritten = [field for field in self.fields if not field.at]
        begun = {group["name"] for group in self.groups()}
        empty = [one for one in self.lists if one.new and not one.items and one.path[0] not in begun]
        names = dict.fromkeys([field.path[0] for field in unwritten] + [one.path[0] for one in empty])
        groups = []
        for name in names:
            fields = [field for field in unwritten if field.path[0] == name]
            lists = [one for one in empty if one.path[0] == name]
            parts = [self._part((), fields)] if fields else []
            adds = [self._more_of(one) for one in lists if one.new]
            is_open = any(one["open"] for one in adds)
            about = {"name": name, "legend": self._legend([*fields, *lists]), "remove": "", "removed": False}
            about["place"] = ""
            groups.append(about | {"parts": parts, "adds": adds, "open": is_open})
        return groups

    def _group(self, name: str | int, fields: Sequence[FormField]) -> dict[str, Any]:
        lists = [one for one in self.lists if one.path[0] == name]
        items = [path for one in lists for path in one.items]
        of_part: dict[FieldPath, list[FormField]] = {path: [] for path in ((), *items)}
        for field in fields:
            inside = [path for path in items if field.path[: len(path)] == path]
            of_part[max(inside, key=len, default=())].append(field)
        parts = [self._part(path, inner) for path, inner in of_part.items() if path or inner]
        remove = f"{REMOVE}{name}" if (name,) in self.optional else ""
        legend = self._legend([*fields, *lists])
        adds = [self._more_of(one) for one in lists if one.new and (one.items or one.path[1:])]
        about = {"name": name, "legend": legend, "parts": parts, "adds": adds, "remove": remove}
        return about | {"removed": remove in self.sent, "place": self._place(lists, fields)}

    def _place(self, lists: Sequence[ItemList], fields: Sequence[FormField]) -> str:
        """Where in the file a rule is written, for what of it has no field here; empty for what is no rule."""
        written = next((field.at for field in fields if field.at), None)
        return f"{written.file}:{written.line}" if written and any(one.holds_answers for one in lists) else ""

    def _legend(self, those: Sequence[FormField | ItemList]) -> str:
        return next((self._label(*one.models[0]) for one in those if one.models), str(those[0].path[0]))

    def _part(self, path: FieldPath, fields: Sequence[FormField]) -> dict[str, Any]:
        """Some fields: those of an item, or those of no item."""
        name = f"{REMOVE}{'.'.join(map(str, path))}" if path else ""
        heading = self._heading(path) if path else ""
        shown = [self._field(field, heading if field.path == path else "") for field in fields]
        if path and any(one.items[:1] != (path,) for one in self.lists if path in one.items):
            # What is said at the first item need not be said at each.
            shown = [field | {"help": ""} for field in shown]
        alone = len(fields) == 1 and fields[0].path == path
        return {"heading": "" if alone else heading, "whole": heading, "fields": shown, "remove": name} | {
            "removed": name in self.sent,
            "up": self._move(path, -1),
            "down": self._move(path, 1),
            "at": f"at-{'.'.join(map(str, path))}" if path else "",
        }

    def _move(self, path: FieldPath, by: int) -> str:
        """What a button that moves an item sends; empty where the item cannot go there."""
        listed = next((one for one in self.lists if one.is_movable and path in one.items), None)
        there = listed.items.index(path) + by if listed else -1
        return ".".join(map(str, path)) if listed and 0 <= there < len(listed.items) else ""

    def _heading(self, path: FieldPath) -> str:
        """An item's name for people: "Contact ways 1 · Opening hours 2"."""
        models = next(one.models for one in self.lists if path in one.items)
        said: list[str] = []
        for step in path:
            if isinstance(step, int):
                said[-1] += f" {step + 1}"
            elif len(said) < len(models) and models[len(said)][1] == step:
                said.append(self._label(*models[len(said)]))
            else:
                said[-1] += f": {self._name(path, step)}"
        return " · ".join(said)

    def _name(self, path: FieldPath, key: str) -> str:
        """What is named by a key in a list by key, or a language's own name."""
        if key in self.ui:
            return str(self.ui[key]["language"])
        named = path[: path.index(key) + 1]
        kind = next((one.new[0].names for one in self.lists if named in one.items), "")
        return self.names.get(kind, {}).get(key, key)

    def _more_of(self, listed: ItemList) -> dict[str, Any]:
        """One item more."""
        label = " · ".join(self._label(*step) for step in listed.models)
        if any(listed.path in one.items for one in self.lists):
            label = self._heading(listed.path)
        if listed.path[-1] in self.ui:
            label += f" ({self.ui[str(listed.path[-1])]['language']})"
        fields = [self._field(field, "") for field in listed.new]
        return {"label": label, "fields": fields, "open": any(f["value"] or f["faults"] for f in fields)}

    def _field(self, field: FormField, heading: str) -> dict[str, Any]:
        """A field as the template shows it."""
        value = self.sent.get(field.name, field.value)
        spoken = str(field.path[-1]) if field.path[-1] in self.ui else ""
        steps = [self._label(*step) for step in field.models]
        own = heading or (steps[-1] if steps else field.name)
        if field.path[-1] == "key" and NEW in field.path:
            own = terminal.catalogue(terminal.language()).preview[f"edit_key_{'name' if field.names else 'field'}"]
        elif field.path[-1] == "value" and NEW in field.path:
            own = terminal.catalogue(terminal.language()).preview["edit_key_value"]
        return {
            "name": field.name,
            "label": own + (f" ({self.ui[spoken]['language']})" if spoken else ""),
            "help": self._help(field.help),
            "faults": self.beside.get(field.path, ()),
            "choices": field.choices if not field.choices or value in field.choices else (value, *field.choices),
            "value": value,
            "long": bool(spoken) or len(value) > _LONG,
            "rows": max(1, min(8, len(value) // 50 + 1)),
            "names": field.names,
            "spoken": spoken,
        }

    def _help(self, docstring: str) -> str:
        """What a model says of a field, in the editor's language; nothing where that language has no words for it."""
        key, language = " ".join(docstring.split()), terminal.language()
        return terminal.record_words(language).words.get(key, key if language == schemas.DOCSTRINGS else "")

    def _label(self, model: str, field: str) -> str:
        """What a field is called for people; else as it is written."""
        language = terminal.language()
        words = self.ui.get(language, {}).get("open_data", {}).get("fields", {})
        own = terminal.record_words(language).titles.get(model, {})
        return str(own.get(field) or words.get(model, {}).get(field) or words.get("Record", {}).get(field) or field)


def beside(
    faults: Sequence[Diagnostic],
    after: Sequence[FormField],
    lists: Sequence[ItemList],
    removed: Sequence[FieldPath],
    file: str,
) -> tuple[dict[FieldPath, list[str]], list[str]]:
    """Messages by the field of the form that they stand at, and the others. `after`: the fields of the new text."""
    say = terminal.catalogue(terminal.language())
    places = sorted((field.at, field.path) for field in after if field.at)
    moved = {path[0] for path in removed}
    shown: dict[FieldPath, list[str]] = {}
    others: list[str] = []
    for fault in faults:
        words = f"{say.message(fault)} {say.hint(fault)}".strip()
        path = next((path for at, path in places if at == fault.at), None)
        path = path or next((path for at, path in places if at[:2] == fault.at[:2]), None)
        # Where an item was taken out, those behind it have other places than in the form.
        if path is None or path[0] in moved:
            others.append(words if fault.at.file == file else f"{fault.at}: {words}")
        else:
            shown.setdefault(_in_form(path, lists), []).append(words)
    return shown, others


def _in_form(path: FieldPath, lists: Sequence[ItemList]) -> FieldPath:
    """Where in the form that is which stands at a path in the text: what is new by key has no key there yet."""
    for one in lists:
        depth = len(one.path)
        if (
            path[:depth] == one.path
            and one.new
            and one.new[0].path[depth] == NEW
            and path[: depth + 1] not in one.items
        ):
            return (*one.path, NEW, "value", *path[depth + 1 :])
    return path
