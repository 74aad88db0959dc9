"""What an author's links and embedded services become on the page of a guide."""

from generator.pages.guide_text import GuideText
from generator.pages.page_builder import PageBuilder
from tests.pages.conftest import Making

GUIDE = "content/guides/sv/borja.md"
HERE = "guider/borja/"


def written(making: Making, small: dict[str, str], text: str, *, terms: str = "[]") -> str:
    head = small[GUIDE].split("---")[1]
    head = "\n".join(line for line in head.splitlines() if not line.startswith("terms:"))
    maker: PageBuilder = making("sv", {GUIDE: f"---{head}\nterms: {terms}\n---\n{text}\n"})
    guide = maker.edition.guides_in("sv")[0]
    return str(GuideText(maker).html(guide, HERE))


def test_a_link_to_a_record_is_relative(making: Making, small: dict[str, str]):
    assert 'href="../../behov/betalt/"' in written(making, small, "Se [få betalt](need:betalt).")


def test_a_link_to_a_page_of_the_site_finds_it(making: Making, small: dict[str, str]):
    assert 'href="../../oversikt/"' in written(making, small, "Se [översikten](page:overview).")
    assert 'href="../../om/om/"' in written(making, small, "Se [mer](page:om).")


def test_a_source_leads_to_where_the_record_says_it_and_names_the_record(making: Making, small: dict[str, str]):
    html = written(making, small, "Gratis [källa](source:actor/beta).")
    assert '<sup class="cite"><a href="../../aktorer/beta/#source"' in html
    assert 'källa<span class="hidden">: Beta</span>' in html


def test_a_term_listed_by_the_author_is_linked_once(making: Making, small: dict[str, str]):
    html = written(making, small, "Export är roligt. Export är svårt.", terms="[export]")
    assert html.count('<a class="term" href="../../ordlista/#export"') == 1
    assert 'data-name="Export" data-definition="Att sälja till ett annat land.">Export</a>' in html


def test_a_term_linked_by_its_author_carries_its_definition_too(making: Making, small: dict[str, str]):
    html = written(making, small, "Läs om [att sälja](term:export). Export är roligt.", terms="[export]")
    assert html.count('class="term"') == 1
    assert 'data-definition="Att sälja till ett annat land."' in html
    assert ">att sälja</a>" in html


def test_a_definition_in_another_language_says_so_and_is_escaped(making: Making, small: dict[str, str]):
    glossary = "content/glossary.yaml"
    other = small[glossary].replace("{sv: Att sälja till ett annat land., en:", "{de: 'Ein \"Verkauf\" <b>', en:")
    maker: PageBuilder = making("sv", {glossary: other})
    html = str(GuideText(maker).html(maker.edition.guides_in("sv")[0], HERE))
    assert 'data-definition="Ein &#34;Verkauf&#34; &lt;b&gt;" data-language="de"' in html


def test_an_embedded_service_stands_where_its_line_stood(making: Making, small: dict[str, str]):
    html = written(making, small, "Före.\n\n::: service alfa-lots\n\nEfter.")
    before, card, after = html.index("Före"), html.index('class="embedded"'), html.index("Efter")
    assert before < card < after
    assert 'href="../../tjanster/alfa-lots/"' in html
    assert ":::" not in html


def test_steps_go_on_counting_after_an_embedded_service(making: Making, small: dict[str, str]):
    html = written(making, small, "1. Ett\n2. Två\n\n::: service alfa-lots\n\n3. Tre")
    assert '<ol start="3">' in html


def test_what_could_harm_a_reader_is_taken_out(making: Making, small: dict[str, str]):
    html = written(making, small, '<script>x</script> [x](javascript:alert) <b onclick="x">fet</b>')
    assert "script" not in html
    assert "onclick" not in html
    assert "<b>fet</b>" in html


def test_a_picture_stands_where_its_line_stood_with_its_size_its_words_and_its_terms(
    making: Making, small: dict[str, str]
):
    html = written(making, small, "Före.\n\n![](image:vagen)\n\nEfter.\n\n::: service alfa-lots")
    figure = html[html.index("<figure") : html.index("</figure>")]
    assert html.index("Före") < html.index("<figure") < html.index("Efter")
    assert '<img src="../../images/vagen.svg" width="120" height="40" loading="lazy" decoding="async"' in figure
    assert 'alt="Vägen går från ert hus till Alfas dörr."' in figure
    for said in ("Vägen dit.", "Ett hus till vänster", "Alfa, CC BY 4.0", 'href="https://www.alfa.se/vagen"'):
        assert said in figure


def test_a_guide_may_say_otherwise_what_a_picture_shows(making: Making, small: dict[str, str]):
    html = written(making, small, '![Gå "rakt" <fram>](image:vagen)')
    assert 'alt="Gå &#34;rakt&#34; &lt;fram&gt;"' in html
