"""Apache 2.4."""

from collections.abc import Sequence
from re import escape

from generator.exports.headers import ASK_FIRST, EVERYWHERE, FOREVER, OPENED, Place, policy, sharing
from generator.exports.servers.words import CORP, CSP, KEEP, PACKED, lines


def config(place: Place) -> str:
    """Directives for the site's .htaccess or its <Directory>."""
    (_, home), *others = place.missing
    own = {CSP: policy(framed=False), CORP: sharing(framed=False), KEEP: ASK_FIRST}
    opened = {CSP: policy(framed=True), CORP: sharing(framed=True)}
    return f"""\
# Apache 2.4: save this as .htaccess in the site's folder, or put it in its <Directory>. Needs mod_headers.
Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddType text/javascript .js
AddType font/woff2 .woff2
<IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html {PACKED}
</IfModule>
ErrorDocument 404 {home}
{"".join(_where([folder], _LOST.format(page)) for folder, page in others)}\
{lines({**EVERYWHERE, **own}, _SET)}\
{_where(place.framed, lines(opened, "    " + _SET))}\
{_where([place.assets], lines({KEEP: FOREVER}, "    " + _SET))}\
{_where([place.data], lines(OPENED, "    " + _SET))}\
"""


_LOST = "    ErrorDocument 404 {}\n"
_SET = 'Header always set {} "{}"'


def _where(folders: Sequence[str], directives: str) -> str:
    """Directives for what lies in one of these folders."""
    inside = "|".join(escape(folder) for folder in folders)
    return f'<If "%{{REQUEST_URI}} =~ m#^({inside})#">\n{directives}</If>\n'
