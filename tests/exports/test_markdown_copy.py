"""A page as Markdown: the same however it is cut, and without what only acts or shows."""

import re

import pytest

from generator.exports.markdown_copy import markdown

CASES = {
    "a heading and a paragraph": ("<h1>Hej</h1><p>Två  rader\n här.</p>", "# Hej\n\nTvå rader här.\n"),
    "a link and marks": (
        '<p>Se <a href="../x/">sidan &amp; mer</a>, <strong>nu</strong>.</p>',
        "Se [sidan & mer](../x/), **nu**.\n",
    ),
    "a list in a list": (
        "<ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>",
        "- Ett\n\n  - Under\n\n- Två\n",
    ),
    "numbered steps": ("<ol><li>Först</li><li>Sedan</li></ol>", "1. Först\n2. Sedan\n"),
    "rows with several lines": ("<ul><li><p>Namn</p><p>Vad</p></li></ul>", "- Namn\n  Vad\n"),
    "a table": (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><p>2</p></td></tr></tbody></table>",
        "| A | B |\n| --- | --- |\n| 1 | 2 |\n",
    ),
    "facts": ("<dl><div><dt>Kostar</dt><dd>Gratis</dd></div></dl>", "**Kostar**\n\nGratis\n"),
    "code stays as it is": ("<pre><code>a_b = [1]\n</code></pre>", "```\na_b = [1]\n\n```\n"),
    "signs that Markdown reads are text": ("<p>a*b_c[d]</p>", "a\\*b\\_c\\[d\\]\n"),
    "what acts or is hidden is left out": (
        """<p>Syns</p><form><p>Nej</p></form><svg><circle r="1"/><g><path d="M0"/></g></svg><p hidden>Nej</p>
        <details class="correct no-print"><p>Nej</p></details><p>Slut</p>""",
        "Syns\n\nSlut\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_element_becomes_what_markdown_has_for_it(name: str):
    html, expected = CASES[name]
    page = f"<html><body><nav>Nej</nav><main id='main'>\n{html}\n</main><footer>Nej</footer>"
    assert markdown((page.encode(),)).decode() == expected


@pytest.mark.parametrize("name", CASES)
def test_wherever_a_page_is_cut_outside_text_it_becomes_the_same(name: str):
    page = f"<body><main>{CASES[name][0]}</main><p>x</p>"
    whole = markdown((page.encode(),))
    for cut in (match.end() for match in re.finditer('>|="', page)):
        assert markdown((page[:cut].encode(), page[cut:].encode())) == whole, page[:cut]
