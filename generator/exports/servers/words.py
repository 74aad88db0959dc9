"""What the files for several servers have in common."""

from collections.abc import Callable, Mapping

CSP = "Content-Security-Policy"
CORP = "Cross-Origin-Resource-Policy"
KEEP = "Cache-Control"
ORIGIN = "Access-Control-Allow-Origin"

PACKED = "text/css text/javascript application/javascript application/json image/svg+xml"
"""Types worth packing, beside HTML."""


def lines(fields: Mapping[str, str], form: str, quoted: Callable[[str], str] = str) -> str:
    """A line for every header: `form` with its name and value."""
    return "".join(form.format(quoted(name), quoted(value)) + "\n" for name, value in fields.items())
