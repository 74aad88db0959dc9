"""The headers: one policy in every server's file, and only the pages meant for it may be framed."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator.exports.headers import HostLayout, policy
from generator.exports.servers import WRITERS, files
from generator.model.edition import Edition
from generator.pages.routes import Routes
from tests.real_content import THEME


@pytest.fixture(scope="module")
def routes() -> Routes:
    return Routes.of(THEME.ui, ("sv", "en"))


@pytest.fixture(params=["/", "/export/"])
def place(request: pytest.FixtureRequest, routes: Routes) -> HostLayout:
    return HostLayout.at(request.param, routes)


def texts(place: HostLayout) -> dict[str, str]:
    return {name: content.decode() for name, content in files(place)}


def test_only_what_is_meant_for_it_may_be_framed(place: HostLayout):
    base = place.base
    for page in ("inbadda/behov/x/", "inbadda/behovsanalys/", "en/embed/needs/x/", "en/embed/needs-analysis/"):
        assert "frame-ancestors *" in place.fields(base + page)["Content-Security-Policy"]
    for page in ("", "en/", "inbadda/", "en/embed/", "behov/x/", "404.html", "behovsanalys/"):
        assert "frame-ancestors 'none'" in place.fields(base + page)["Content-Security-Policy"]


def test_no_policy_lets_anything_from_elsewhere_in():
    for framed in (True, False):
        sources = dict(part.split(" ", 1) for part in policy(framed).split("; "))
        del sources["frame-ancestors"]
        assert sources.pop("default-src") == "'none'"
        assert set(sources.values()) <= {"'self'", "'none'", "'script'"}


def test_nothing_can_make_html_or_a_script_of_a_string():
    for framed in (True, False):
        parts = policy(framed).split("; ")
        assert "require-trusted-types-for 'script'" in parts
        assert "trusted-types 'none'" in parts


def test_every_file_carries_every_header_with_the_same_value(place: HostLayout):
    page, framed, asset = place.base + "behov/x/", place.base + "inbadda/behov/x/", place.assets + "0/a.css"
    written = texts(place)
    for name in ("server/nginx.conf", "server/apache.htaccess", "server/Caddyfile", "server/iis.web.config"):
        for path in (page, framed):
            for header, value in place.fields(path).items():
                if header != "Cache-Control":
                    assert header in written[name]
                    assert value in written[name], (name, path, header)
        if "iis" not in name:
            assert place.fields(asset)["Cache-Control"] in written[name]


def test_any_script_may_fetch_data_and_nothing_else(place: HostLayout):
    origin = "Access-Control-Allow-Origin"
    assert place.fields(place.base + "data/v1/services.json")[origin] == "*"
    for other in ("", "behov/x/", "inbadda/behov/x/", "assets/0/a.js", "en/data/"):
        assert origin not in place.fields(place.base + other)
    for name, text in texts(place).items():
        if name != "_redirects":
            assert text.count(origin) in (1, 2), name


def test_a_host_that_joins_its_rules_comes_to_the_same_policy(place: HostLayout):
    """Netlify and Cloudflare send the header of every rule that fits; a browser keeps to all of them."""
    rules: dict[str, list[str]] = {}
    for line in texts(place)["_headers"].splitlines():
        if line.startswith("  "):
            path = next(reversed(rules))
            rules[path].append(line.strip())
        else:
            rules[line] = []

    def sent(path: str) -> set[str]:
        fitting = [found for rule, found in rules.items() if _fits(rule, path)]
        lines = [line.partition(": ") for found in fitting for line in found]
        return {part for name, _, value in lines if name == "Content-Security-Policy" for part in value.split("; ")}

    for page in ("", "en/", "behov/x/", "tjanster/typ/lan/", "inbadda/", "404.html", "en/404.html", "data/a.json"):
        assert sent(place.base + page) == set(policy(framed=False).split("; ")), page
    framed = set(policy(framed=True).split("; ")) - {"frame-ancestors *"}
    assert sent(place.base + "inbadda/behov/x/") == sent(place.base + "en/embed/needs-analysis/") == framed
    assert len(rules) <= 100, "Cloudflare reads a hundred rules"
    assert max(map(len, texts(place)["_headers"].splitlines())) < 2000


def _fits(rule: str, path: str) -> bool:
    return path.startswith(rule[:-1]) if rule.endswith("*") else rule == path


def test_a_page_that_is_not_found_speaks_the_language_of_its_folder(place: HostLayout):
    assert texts(place)["_redirects"].splitlines() == [
        f"{place.base}en/* {place.base}en/404.html 404",
        f"{place.base}* {place.base}404.html 404",
    ]
    for name in set(WRITERS) - {"_headers", "_redirects"}:
        assert f"{place.base}en/404.html" in texts(place)[name], name


def test_the_file_for_iis_is_well_formed_and_sets_no_header_twice(place: HostLayout):
    tree = ET.fromstring(texts(place)["server/iis.web.config"])  # noqa: S314 - our own file
    for headers in tree.iter("customHeaders"):
        names = [header.get("name") for header in headers.findall("add")]
        assert len(names) == len(set(names))
        assert {header.get("name") for header in headers.findall("remove")} >= set(names)


def test_the_address_says_where_the_site_stands(small_edition: Edition, routes: Routes):
    assert HostLayout.of(small_edition, routes).base == "/"
    site = small_edition.site.model_copy(update={"address": "https://exempel.se/export/"})
    object.__setattr__(small_edition, "site", site)
    assert HostLayout.of(small_edition, routes).assets == "/export/assets/"


def test_braces_and_quotes_are_closed(place: HostLayout):
    for name in ("server/nginx.conf", "server/Caddyfile"):
        text = re.sub(r'"[^"\n]*"', "", texts(place)[name])
        assert '"' not in text
        assert text.count("{") == text.count("}")
