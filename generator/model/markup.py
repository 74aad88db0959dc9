"""What HTML a text of the guide may hold. All else is taken out before a page is shown, and told to its author."""

import re

ELEMENTS = frozenset(
    """
    a abbr aside b blockquote br caption code dd details div dl dt em figcaption figure h2 h3 h4 hr i li mark ol p pre
    section span strong sub summary sup table tbody td th thead tr ul
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Elements an author's text may hold. No scripts, styles, frames, forms or headings of the first level."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that an address in a text may have, beside those of the guide's own records."""

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(\s*image:(?P<id>[a-z0-9-]+)\s*\)")
"""How a guide shows a picture, alone on a line. What stands in the brackets is said instead of the record's `alt`."""
