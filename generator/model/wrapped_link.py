"""Links that a mail filter or a search page has wrapped around another: they stop working, and tell on people."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

_WRAPPERS = {
    "safelinks.protection.outlook.com": ("url",),
    "urldefense.proofpoint.com": ("u",),
    "urldefense.com": (),
    "linkprotect.cudasvc.com": ("a",),
    "secure-web.cisco.com": (),
    "l.facebook.com": ("u",),
    "www.google.com/url": ("url", "q"),
    "google.com/url": ("url", "q"),
}
"""Host, with path where the host does other things too → the parameters that may hold what is wrapped."""

_INSIDE = re.compile(r"https?:/{1,2}[^\s\"<>]+")
_PERSON = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def unwrapped(address: str) -> str | None:
    """The address inside a wrapper, or an empty text where it cannot be seen; none when the address is no wrapper."""
    parts = urlsplit(address)
    host, place = parts.hostname or "", f"{parts.hostname}{parts.path}"
    known = [names for name, names in _WRAPPERS.items() if host == name or host.endswith(f".{name}") or place == name]
    if not known:
        return None
    query = parse_qs(parts.query)
    for value in (query[name][0] for name in known[0] if name in query):
        # One of them writes "-3A" for ":" and "_" for "/".
        plain = re.sub(r"-([0-9A-F]{2})", r"%\1", value).replace("_", "/") if host.endswith("proofpoint.com") else value
        if found := _INSIDE.search(unquote(plain)):
            return found[0]
    found = _INSIDE.search(unquote(parts.path))
    return re.sub(r"^(https?:)/(?!/)", r"\1//", found[0]).split("__", 1)[0] if found else ""


def recipient(address: str) -> str:
    """The e-mail address that a link carries in its path, query or fragment; nothing when it carries none."""
    parts = urlsplit(address)
    found = _PERSON.search(unquote(unquote(f"{parts.path}?{parts.query}#{parts.fragment}")))
    return found[0] if found else ""
