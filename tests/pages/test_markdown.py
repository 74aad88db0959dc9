"""What an author writes and what a reader gets: nothing runs, styles, frames, sends or takes the page's own names."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from generator.model.markup import ELEMENTS, SCHEMES
from generator.model.theme import Theme
from generator.pages.markdown import ATTRIBUTES, CLASSES, Prose, safe
from generator.site import site_files
from tests.diagnosing import edition_of
from tests.pages.conftest import DAY

LINKS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;&#x61;vascript&#58;alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "blob:https://evil.se/x",
    "file:///etc/passwd",
    "//evil.se",
    "&#47;&#47;evil.se",
    "/\\evil.se",
    "\\\\evil.se",
    "/\t/evil.se",
    " //evil.se",
]


@pytest.mark.parametrize("address", LINKS)
def test_a_link_that_runs_or_hides_its_host_leads_nowhere(address: str):
    assert hrefs(safe(f'<a href="{address}">x</a>')) == []
    for html in (Prose().html(f"[x](<{address}>)"), Prose().html(f"[x]: {address}\n\n[x]")):
        assert [href for href in hrefs(html) if leaves(href)] == [], html


@pytest.mark.parametrize(
    "address",
    [
        "https://exempel.se/",
        "http://exempel.se/x?a=1&amp;b=2",
        "mailto:a@exempel.se",
        "tel:+46123",
        "../x/#y",
        "/x/y",
        "#z",
    ],
)
def test_a_link_that_says_where_it_leads_stays(address: str):
    html = safe(f'<a href="{address}">x</a>')
    assert f'href="{address}"' in html
    assert 'rel="noopener"' in html


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>alert(1)</script>", ""),
        ("<style>p { color: red }</style>", ""),
        ('<p style="position: fixed">x</p>', "<p>x</p>"),
        ('<p onclick="x()" ONMOUSEOVER="x()">x</p>', "<p>x</p>"),
        ('<a href="#z" onfocus="x()" autofocus tabindex="1">x</a>', '<a href="#z" rel="noopener">x</a>'),
        ('<iframe src="https://evil.se"></iframe>', ""),
        ('<iframe srcdoc="<script>x</script>">x</iframe>', "x"),
        ('<object data="https://evil.se"></object><embed src="x">', ""),
        ('<svg onload="x()"><script>x</script><a href="javascript:x">y</a></svg>', None),
        ('<math><mtext><img src=x onerror="x()"></mtext></math>', None),
        ('<img src="https://evil.se/x" onerror="x()">', ""),
        ('<form action="https://evil.se"><input name="x"><button>y</button></form>', "y"),
        ('<base href="https://evil.se">', ""),
        ('<meta http-equiv="refresh" content="0;url=https://evil.se">', ""),
        ('<link rel="stylesheet" href="https://evil.se/x.css">', ""),
        ('<a href="https://exempel.se" target="_blank">x</a>', '<a href="https://exempel.se" rel="noopener">x</a>'),
        ('<a href="https://exempel.se" rel="opener">x</a>', '<a href="https://exempel.se" rel="noopener">x</a>'),
        ('<a href="#z" ping="https://evil.se" download="x">y</a>', '<a href="#z" rel="noopener">y</a>'),
        ("<h1>x</h1>", "x"),
        ("<p><!-- x -->y</p>", "<p>y</p>"),
        ('<p class="hidden skip">x</p>', "<p>x</p>"),
        ('<a class="term button skip" href="#z">x</a>', '<a class="term" href="#z" rel="noopener">x</a>'),
        ('<span class="hidden framed">x</span>', '<span class="hidden">x</span>'),
        ('<div class="door">x</div>', "<div>x</div>"),
        ('<p id="main">x</p>', "<p>x</p>"),
        ('<h2 id="main">x</h2>', "<h2>x</h2>"),
        ('<h2 id="steg-ett">x</h2>', '<h2 id="steg-ett">x</h2>'),
        ('<div id="embedded-2"></div>', '<div id="embedded-2"></div>'),
        ('<div id="location">x</div>', "<div>x</div>"),
        ('<a name="location" id="location" href="#z">x</a>', '<a href="#z" rel="noopener">x</a>'),
        ('<span lang="en">x</span>', '<span lang="en">x</span>'),
        ('<p slot="x" is="needs-analysis" data-do="print" role="alert" contenteditable>x</p>', "<p>x</p>"),
        ("<needs-analysis>x</needs-analysis>", "x"),
        ("<template><b>x</b></template>", None),
        ("<noscript><p title='</noscript><img src=x onerror=x()>'>", None),
    ],
)
def test_only_what_is_on_the_list_is_left(written: str, shown: str | None):
    html = safe(written)
    if shown is not None:
        assert html == shown
    assert faults(html) == []


def test_markdown_does_not_let_more_in_than_html():
    html = Prose().html(
        '## Main\n\n!!! danger skip "x"\n    y\n\nx [y](javascript:z) <b onclick="x">z</b>\n\n`<script>`\n'
    )
    assert '<div class="admonition">' in html
    assert "<h2>Main</h2>" in html
    assert "&lt;script&gt;" in html
    assert faults(html) == []


def test_the_lists_hold_nothing_that_runs_or_sends():
    assert not ELEMENTS & {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "svg",
        "math",
        "img",
    }
    assert not ELEMENTS & {"base", "meta", "link", "template", "h1", "audio", "video"}
    assert not {"style", "name", "target", "srcdoc", "src"} & {name for names in ATTRIBUTES.values() for name in names}
    assert {"http", "https", "mailto", "tel"} == SCHEMES


def test_classes_of_the_shell_and_of_components_stay_theirs():
    worn = {name for names in CLASSES.values() for name in names}
    assert worn == {"term", "cite", "hidden", "admonition", "note", "tip", "warning", "admonition-title"}


class Seen(HTMLParser):
    """Elements and attributes of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def hrefs(html: str) -> list[str]:
    return [attributes["href"] for _, attributes in Seen(html).found if "href" in attributes]


def leaves(href: str) -> bool:
    """Whether a browser would run the address or leave the host by it (the URL standard's reading of it)."""
    read = re.sub(r"[\t\n\r]", "", href).lstrip("".join(map(chr, range(33)))).replace("\\", "/")
    return read.startswith("//") or bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", read))


def faults(html: str) -> list[str]:
    """Elements and attributes that are not on the lists."""
    told = []
    for tag, attributes in Seen(html).found:
        told += [] if tag in ELEMENTS else [tag]
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | {"rel"}
        told += [f"{tag} {name}" for name in attributes if name not in allowed]
    return told


def test_a_text_can_take_no_id_of_the_page_around_it(small: dict[str, str], dress: Theme):
    """Headings of every name that any page has: still no page has an id twice."""
    text = "---\ntitle: En text\nsummary: Om något.\nreviewed: 2026-11-01\n---\nOrd.\n"
    names = ("about", "accessibility", "adviser", "calendar", "open-data", "privacy")
    texts = small | {f"content/pages/{language}/{name}.md": text for name in names for language in ("sv", "en")}
    written = [name for name in texts if name.endswith(".md")]
    taken = {one for html in pages(texts, dress).values() for one in ids(html)}
    headings = "\n\n".join(f"## {one}" for one in sorted(taken))
    hostile = pages({**texts, **{name: f"{texts[name]}\n{headings}\n" for name in written}}, dress)
    twice = {name: [one for one, n in Counter(ids(html)).items() if n > 1] for name, html in hostile.items()}
    assert sorted({one for found in twice.values() for one in found}) == []


def pages(texts: dict[str, str], dress: Theme) -> dict[str, str]:
    edition, faults = edition_of(texts)
    assert edition is not None
    assert faults == []
    made = site_files.site(edition, dress, edition.languages, DAY)
    return {name: content.decode() for name, content in made if name.endswith(".html")}


def ids(html: str) -> list[str]:
    return [attributes["id"] for _, attributes in Seen(html).found if "id" in attributes]
