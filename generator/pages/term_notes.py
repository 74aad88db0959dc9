"""What a link to a glossary term carries with it: name and definition, for the component that shows them in the text.

Without JavaScript nobody sees them: then the link leads to the glossary.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

from generator.model.glossary import Term

_LINK = re.compile(r'<a (?=[^>]*\bclass="term")[^>]*\bhref="[^"]*#(?P<id>[a-z0-9-]+)"[^>]*(?=>)')


def explained(html: str, terms: Mapping[str, Term], language: str) -> str:
    """The HTML with definitions in its links of the class "term". One in another language says which."""

    def carry(link: re.Match[str]) -> str:
        term = terms.get(link["id"])
        if term is None:
            return link[0]
        spoken = language if language in term.definition else next(iter(term.definition))
        name = term.name.get(spoken) or next(iter(term.name.values()))
        carried = Markup(' data-name="{}" data-definition="{}"').format(name, term.definition[spoken])
        marked = "" if spoken == language else Markup(' data-language="{}"').format(spoken)
        return f"{link[0]}{carried}{marked}"

    return _LINK.sub(carry, html)
