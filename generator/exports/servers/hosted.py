"""Netlify and Cloudflare Pages: files that are read where they lie."""

from generator.exports.headers import ALONE, EVERYWHERE, FOREVER, OPENED, HostLayout, sharing
from generator.exports.servers.words import CORP, CSP, KEEP, lines
from generator.model.policy import POLICY


def headers(place: HostLayout) -> str:
    """`_headers`.

    Every rule that fits a path counts, and of two policies both hold: so the common one says nothing of frames, and
    the pages that nobody may frame are named.
    """
    rules = {f"{place.base}*": {**EVERYWHERE, CSP: POLICY, CORP: sharing(framed=False)}}
    rules |= {path: {CSP: ALONE} for path in place.guarded}
    rules[f"{place.assets}*"] = {KEEP: FOREVER}
    rules[f"{place.data}*"] = {**rules.get(f"{place.data}*", {}), **OPENED}
    return "".join(path + "\n" + lines(fields, "  {}: {}") for path, fields in rules.items())


def redirects(place: HostLayout) -> str:
    """`_redirects` of Netlify: pages that have moved, and the page that says "not found" in the folder's language."""
    moved = "".join(f"{old} {new} 301\n" for old, new in place.moved)
    inner_first = sorted(place.missing, key=lambda found: -len(found[0]))
    return moved + "".join(f"{folder}* {page} 404\n" for folder, page in inner_first)
