"""Apache 2.4."""

from collections.abc import Sequence
from re import escape

from generator.exports.headers import ASK_FIRST, EVERYWHERE, FOREVER, OPENED, HostLayout, policy, sharing
from generator.exports.servers.words import CORP, CSP, KEEP, PACKED, lines


def config(place: HostLayout) -> str:
    """Directives for the site's .htaccess or its <Directory>."""
    (_, home), *others = place.missing
    own = {CSP: policy(framed=False), CORP: sharing(framed=False), KEEP: ASK_FIRST}
    opened = {CSP: policy(framed=True), CORP: sharing(framed=True)}
    return f"""\
# Apache 2.4: save this as .htaccess in the site's folder, or put it in its <Directory>. Needs mod_headers
# and mod_alias.
Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddType text/javascript .js
AddType font/woff2 .woff2
{_PRECOMPRESSED}\
<IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html {PACKED}
</IfModule>
ErrorDocument 404 {home}
{"".join(_MOVED.format(escape(old), new) for old, new in place.moved)}\
{"".join(_where([folder], _LOST.format(page)) for folder, page in others)}\
{lines({**EVERYWHERE, **own}, _SET)}\
{_where(place.framed, lines(opened, "    " + _SET))}\
{_where([place.assets], lines({KEEP: FOREVER}, "    " + _SET))}\
{_where([place.data], lines(OPENED, "    " + _SET))}\
"""


_PRECOMPRESSED = """\
# What "onedoor build --compress" has packed is sent as it lies there, with mod_rewrite; all else is packed on the way.
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME} -d
    RewriteCond %{REQUEST_FILENAME}/index.html.br -f
    RewriteRule ^(|.*/)$ $1index.html.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.*[^/])$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME} -d
    RewriteCond %{REQUEST_FILENAME}/index.html.gz -f
    RewriteRule ^(|.*/)$ $1index.html.gz [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.*[^/])$ $1.gz [L]
</IfModule>
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
RemoveLanguage .br
<FilesMatch "\\.(br|gz)$">
    SetEnv no-gzip 1
    Header append Vary Accept-Encoding
</FilesMatch>
"""
_MOVED = "RedirectMatch 301 ^{}$ {}\n"
_LOST = "    ErrorDocument 404 {}\n"
_SET = 'Header always set {} "{}"'


def _where(folders: Sequence[str], directives: str) -> str:
    """Directives for what lies in one of these folders."""
    inside = "|".join(escape(folder) for folder in folders)
    return f'<If "%{{REQUEST_URI}} =~ m#^({inside})#">\n{directives}</If>\n'
