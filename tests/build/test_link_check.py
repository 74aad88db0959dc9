"""Whether a site hangs together."""

import pytest

from generator.build.output.link_check import LinkReader, broken

PAGE = '<a href="{}">x</a>'


def site(link: str, **more: str) -> dict[str, list[bytes]]:
    files = {"index.html": "<h1 id='top'>Start</h1>", "a/b/index.html": PAGE.format(link), "a/x.css": "p{}"} | more
    return {name: [content.encode()] for name, content in files.items()}


@pytest.mark.parametrize(
    "link",
    [
        "../../",
        "../../#top",
        "./",
        "#x=1",
        "../x.css",
        "/",
        "/a/b/",
        "https://example.org/",
        "mailto:a@example.org",
        "../../?q=1",
        "/counter?page=/&amp;language=sv",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link: str):
    assert list(broken(site(link))) == []


@pytest.mark.parametrize("link", ["../", "../c/", "../../#gone", "#gone", "/c/", "../y.css", "../../../../c/"])
def test_a_link_that_leads_nowhere_is_told(link: str):
    assert list(broken(site(link))) == [("a/b/index.html", link)]


def test_escaped_links_are_read_as_browsers_do():
    assert list(broken(site("../&#120;.css"))) == []
    assert list(broken(site("../%78.css"))) == []


def test_scripts_and_forms_are_links_too():
    files = {"index.html": [b'<script src="gone.js"></script><form action="sok/"></form>']}
    assert list(broken(files)) == [("index.html", "gone.js"), ("index.html", "sok/")]


def test_a_site_below_a_path_may_link_from_there():
    assert list(broken(site("/guide/a/b/"), root="/guide/")) == []
    assert list(broken(site("/guide/c/"), root="/guide/")) == [("a/b/index.html", "/guide/c/")]


def test_a_page_in_parts_is_read_as_one():
    """Wherever it was cut, within a tag too, and whichever pages its parts are in."""
    parts = [b'<a href="#here">x</a><a hre', b'f="gone/">x</a>', b'<p id="here">x</p>']
    reader = LinkReader()
    assert list(broken({"a.html": parts, "index.html": parts[:1]}, reader=reader)) == [
        ("a.html", "gone/"),
        ("index.html", "#here"),
    ]
    assert list(broken({"index.html": [parts[2], parts[0][:21]]}, reader=reader)) == []


PARTS = [
    b'<a href="../../x/#here">x</a>',
    b'<a href="../../">x</a><a href="/y/">y</a><a href="https://example.org/">z</a>',
    b'<a href="../x/">x</a><a href="../../../../y/">y</a>',
    b'<a href="x/">x</a><p id="here">here</p>',
    b'<a href="#here">x</a>',
    b'<a href="..">x</a><a href="../..">y</a>',
    b'<a href="',
    b'../../x/">x</a>',
    b"no link",
]


def test_what_was_read_on_one_page_is_right_on_the_next():
    """A reader that has seen every part in every folder reads as one that sees it for the first time."""
    reader = LinkReader()
    for folder, root in [("", "/"), ("a", "/"), ("a/b", "/"), ("c/d", "/"), ("a/b", "/guide/"), ("e/f/g", "/")]:
        for parts in [PARTS[:6], PARTS[5:], PARTS[1:2], PARTS[8:]]:
            assert reader.leads(parts, folder, root) == LinkReader().leads(parts, folder, root)
            whole, (source,) = LinkReader().leads([b"".join(parts)], folder, root)
            read, sources = reader.leads(parts, folder, root)
            ids = frozenset().union(*(one.ids for one in sources))
            assert ids == source.ids
            assert frozenset().union(*(part.here for part in read)) - ids == whole[0].here
            assert frozenset().union(*(part.files for part in read)) == whole[0].files
