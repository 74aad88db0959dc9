"""What counts as a first visit: see audit/first_visit.py."""

from audit.first_visit import blocking, compressed, loaded, weight

SITE = {
    "a/index.html": b'<link rel="stylesheet" href="../s/one.css"><link rel="canonical" href="other.html">'
    b'<script type="module" src="../s/main.js"></script><img src="/pictures/x.png"><a href="../s/late.js">',
    "s/one.css": b"@font-face { src: url(font.woff2) } a { background: url(data:image/png;base64,xx) }",
    "s/font.woff2": b"font",
    "s/main.js": b'import { x } from "./part.js"\nconst later = () => import("./late.js")\n',
    "s/part.js": b"export const x = 1",
    "s/late.js": b"export const y = 1",
    "pictures/x.png": b"picture",
    "other.html": b"",
}


def test_what_a_page_names_is_followed_to_its_end_and_what_waits_is_not():
    assert loaded(SITE, "a/index.html") == set(SITE) - {"s/late.js", "other.html"}


def test_each_file_weighs_what_it_does_compressed():
    scripts = compressed(SITE["s/main.js"]) + compressed(SITE["s/part.js"])
    assert weight(SITE, "a/index.html", ".js") == scripts
    assert weight(SITE, "a/index.html") > scripts


def test_a_script_that_is_no_module_holds_up_its_page():
    assert blocking(SITE["a/index.html"]) == []
    assert blocking(b'<script src="x.js"></script><script type="module" src="y.js"></script>') == [
        '<script src="x.js">'
    ]
