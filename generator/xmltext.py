"""Words in XML. The standard library has the same in `xml.sax.saxutils`, which loads an HTTP client with it."""

from html import escape


def escaped(value: str) -> str:
    """What stands between tags."""
    return escape(value, quote=False)


def quoted(value: str) -> str:
    """What stands after an attribute's equals sign, its quotes included."""
    return '"' + escaped(value).replace('"', "&quot;") + '"'
