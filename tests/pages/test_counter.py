"""The counter of readings: nothing at all until an edition asks for it; then one image, that says page and language."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.build.assemble import edition_files
from generator.build.output.verify import holes
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.overlay import lay
from generator.site import site_files
from tests.build.sharing import shared_build
from tests.diagnosing import diagnose, edition_of
from tests.overlay import laying
from tests.pages.conftest import DAY

SITE = "content/site.yaml"
IMAGE = re.compile(r'<img class="hidden" src="([^"]*)" alt="" width="1" height="1">\n')
PRIVACY = ("integritet/index.html", "en/privacy/index.html")
DUTIES = ("ansvar/index.html", "en/responsibility/index.html")


def edition(small: dict[str, str], more: str) -> Edition:
    made, faults = edition_of({**small, SITE: small[SITE] + more})
    assert made is not None
    assert faults == []
    return made


def pages(edition: Edition, dress: Theme) -> dict[str, str]:
    made = site_files.site(edition, dress, edition.languages, DAY)
    return {name: content.decode() for name, content in made if name.endswith(".html")}


def test_until_somebody_asks_there_is_not_one_byte_of_it(small: dict[str, str], dress: Theme):
    without, counted = (pages(edition(small, more), dress) for more in ("", "counter: /lasningar\n"))
    assert without.keys() == counted.keys()
    for name, html in without.items():
        assert not IMAGE.search(html)
        assert "lasningar" not in html
        if name not in (*PRIVACY, *DUTIES):
            assert IMAGE.sub("", counted[name]) == html, name


def test_a_page_counts_itself_once_with_its_path_and_language_alone(small: dict[str, str], dress: Theme):
    for name, html in pages(edition(small, "counter: /lasningar/bild\n"), dress).items():
        found = IMAGE.findall(html)
        assert html.count("lasningar") == len(found)
        if '<body class="framed">' in html:
            assert found == [], name
            continue
        (source,) = map(unescape, found)
        parts = urlsplit(source)
        assert (parts.scheme, parts.netloc, parts.path, parts.fragment) == ("", "", "/lasningar/bild", "")
        language = "en" if name.startswith("en/") else "sv"
        assert parse_qs(parts.query) == {"page": ["/" + name.removesuffix("index.html")], "language": [language]}


def test_the_privacy_page_says_which_it_is(small: dict[str, str], dress: Theme):
    swedish, english = (pages(edition(small, ""), dress)[name] for name in PRIVACY)
    assert "Vi räknar inte besök" in swedish
    assert "We do not count visits" in english
    swedish, english = (pages(edition(small, "counter: /lasningar\n"), dress)[name] for name in PRIVACY)
    assert "Vi räknar hur många gånger varje sida visas" in swedish
    assert "We count how often each page is shown" in english
    assert "räknar inte" not in swedish
    assert "do not count" not in english


def test_the_nations_counter_is_not_a_regions_and_a_region_has_its_own(dress: Theme):
    for overlay, expected in (("  footer: []\n", None), ("  counter: /lan/lasningar\n", "/lan/lasningar")):
        texts = laying.texts(overlay)
        texts[SITE] += "counter: /lasningar\n"
        region, nation = laying.pair(texts)
        own = lay(region, nation)
        assembled = {file.path: file.content for file in edition_files(own, shared_build(nation, dress))}
        assert own.site.counter == expected
        assert assembled == dict(site_files.site(own, dress, own.languages, DAY))
        assert list(holes({path: [content] for path, content in assembled.items()})) == []
        text = b"".join(content for path, content in assembled.items() if path.endswith(".html")).decode()
        assert "/lasningar?" not in text.replace("/lan/lasningar?", "")
        assert ("/lan/lasningar?page=/behov/betalt/&amp;language=sv" in text) == (expected is not None)


@pytest.mark.parametrize(
    "value",
    ["//evil.se/x", "https://evil.se/x", "lasningar", "/", "/x?y=1", "/x#y", '/x"y', "/x y", "'/\\evil.se'", "/x//y"],
)
def test_only_a_path_on_the_same_host_will_do(small: dict[str, str], value: str):
    codes = [fault.code for fault in diagnose({**small, SITE: small[SITE] + f"counter: {value}\n"})]
    assert codes == ["bad-path"]
