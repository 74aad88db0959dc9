"""What a browser hands over to a screen reader, as lines: `heading 1 "Ert resultat"`, `radio "Nej" checked`.

Read from Chromium's accessibility tree. What a screen reader makes of it, in which words and which order, differs from
one to the next and is not known here.
"""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession

SILENT = {"none", "generic", "StaticText", "InlineTextBox", "ignored", "ListMarker", "LineBreak", "LayoutTable"}
"""Roles that say nothing by themselves."""

SAID = {
    "RootWebArea": "page",
    "DescriptionListTerm": "term",
    "DescriptionListDetail": "definition",
    "DisclosureTriangle": "disclosure",
    "DisclosureTriangleGrouped": "disclosure",
    "LabelText": "label",
    "Legend": "legend",
    "sectionheader": "header",
    "sectionfooter": "footer",
}
"""What Chromium calls otherwise than the standard."""

WHOLE = {"link", "heading", "button", "option", "radio", "checkbox", "Legend", "LabelText", "DescriptionListTerm"}
WHOLE |= {"DisclosureTriangle", "DisclosureTriangleGrouped"}
"""Roles whose name is all their text."""

GROUPS = {"group", "radiogroup", "listbox"}
STATES = ("checked", "expanded", "selected", "disabled", "required", "invalid", "current")
_OFF = {"false", "none", "undefined", False, None}


class Heard:
    """A page's accessibility tree at one moment."""

    def __init__(self, session: CDPSession) -> None:
        self._nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
        self._by_id = {node["nodeId"]: node for node in self._nodes}

    def page(self) -> str:
        """The page's title."""
        return _value(self._nodes[0], "name")

    def lines(self) -> list[str]:
        """Everything that has a role and a name, and the text between, in reading order."""
        return list(self._read(self._nodes[0]))

    def _read(self, node: dict[str, Any]) -> Iterator[str]:
        for child in self._children(node):
            line = self._line(child)
            if line:
                yield line
            if _role(child) == "StaticText" and _value(child, "name"):
                yield f'text "{_value(child, "name")}"'
            yield from (said for said in self._read(child) if not (line and _role(child) in WHOLE and _is_text(said)))

    def focus(self) -> str:
        """What is said of that which has the focus, and the group it stands in when that has a name. Empty for none."""
        focused = [node for node in self._nodes if _property(node, "focused") is True and not node.get("ignored")]
        if not focused:
            return ""
        node = self._active(focused[-1])
        said = self._line(node, described=True) or SAID.get(_role(node), _role(node))
        group = self._group(node)
        return f"{said}, in {group}" if group else said

    def told(self) -> list[str]:
        """What stands in places whose changes are read out by themselves."""
        return [text for node in self._nodes if _role(node) in {"status", "alert"} if (text := self._text(node))]

    def _active(self, node: dict[str, Any]) -> dict[str, Any]:
        """What the focus points on to: the option of a search box."""
        for found in node.get("properties", ()):
            if found["name"] == "activedescendant":
                wanted = {related["backendDOMNodeId"] for related in found["value"].get("relatedNodes", ())}
                return next((other for other in self._nodes if other.get("backendDOMNodeId") in wanted), node)
        return node

    def _children(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield from (self._by_id[child] for child in node.get("childIds", ()) if child in self._by_id)

    def _under(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for child in self._children(node):
            yield child
            yield from self._under(child)

    def _line(self, node: dict[str, Any], *, described: bool = False) -> str:
        role, name = _role(node), _value(node, "name")
        if node.get("ignored") or role in SILENT or not name:
            return ""
        level = f" {_property(node, 'level')}" if role == "heading" else ""
        states = [f" {_state(node, state)}" for state in STATES if _property(node, state) not in _OFF]
        description = f" ({_value(node, 'description')})" if described and _value(node, "description") else ""
        return f'{SAID.get(role, role)}{level} "{name}"{"".join(states)}{description}'

    def _group(self, node: dict[str, Any]) -> str:
        while node := self._by_id.get(node.get("parentId", ""), {}):
            if _role(node) in GROUPS and _value(node, "name"):
                return f'{_role(node)} "{_value(node, "name")}"'
        return ""

    def _text(self, node: dict[str, Any]) -> str:
        texts = [_value(child, "name") for child in self._under(node) if _role(child) == "StaticText"]
        return " ".join(" ".join(texts).split())


def _is_text(line: str) -> bool:
    return line.startswith('text "')


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def _value(node: dict[str, Any], key: str) -> str:
    return " ".join(str(node.get(key, {}).get("value", "")).split())


def _property(node: dict[str, Any], name: str) -> Any:  # noqa: ANN401 - a tree's own values
    for found in node.get("properties", ()):
        if found["name"] == name:
            return found["value"].get("value")
    return None


def _state(node: dict[str, Any], name: str) -> str:
    value = _property(node, name)
    return name if value in {True, "true"} else f"{name}={value}"
