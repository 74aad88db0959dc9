"""Internet Information Services 10."""

from collections.abc import Mapping
from textwrap import indent

from generator.exports.headers import EVERYWHERE, FOREVER, OPENED, HostLayout, policy, sharing
from generator.exports.servers.words import CORP, CSP, lines
from generator.xmltext import quoted


def config(place: HostLayout) -> str:
    """A web.config."""
    fixed = {"X-Powered-By": "", **EVERYWHERE, CSP: policy(framed=False), CORP: sharing(framed=False)}
    opened = _headers({CSP: policy(framed=True), CORP: sharing(framed=True)})
    (_, home), *others = place.missing
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 10: save this as web.config in the site's folder. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
{indent(_headers(fixed) + _not_found(home), _STEP)}\
  </system.webServer>
{"".join(_location(place, folder, _not_found(page)) for folder, page in others)}\
{"".join(_location(place, folder, opened) for folder in place.framed)}\
{"".join(_location(place, old, _MOVED.format(quoted(new))) for old, new in place.moved)}\
{_location(place, place.assets, _KEPT)}\
{_location(place, place.data, _headers(OPENED))}\
</configuration>
"""


_STEP, _DEEP = " " * 4, " " * 6

_KEPT = f"""\
<staticContent>
  <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"
    cacheControlCustom="{", ".join(part for part in FOREVER.split(", ") if "max-age" not in part)}" />
</staticContent>
"""


_MOVED = '<httpRedirect enabled="true" destination={} exactDestination="true" httpResponseStatus="Permanent" />\n'


def _not_found(page: str) -> str:
    return f"""\
<httpErrors errorMode="Custom">
  <remove statusCode="404" />
  <error statusCode="404" path={quoted(page)} responseMode="ExecuteURL" />
</httpErrors>
"""


def _headers(fields: Mapping[str, str]) -> str:
    """Headers set in the place of what was set above; one without a value is taken out."""
    out = lines(dict.fromkeys(fields, ""), "    <remove name={0} />", quoted)
    out += lines({name: value for name, value in fields.items() if value}, "    <add name={} value={} />", quoted)
    return f"<httpProtocol>\n  <customHeaders>\n{out}  </customHeaders>\n</httpProtocol>\n"


def _location(place: HostLayout, folder: str, inside: str) -> str:
    """What is otherwise in one folder, whose path counts from where the file lies."""
    path = quoted(folder.removeprefix(place.base).rstrip("/"))
    within = f"    <system.webServer>\n{indent(inside, _DEEP)}    </system.webServer>\n"
    return f"  <location path={path}>\n{within}  </location>\n"
