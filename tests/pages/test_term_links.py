"""Glossary terms in a text are linked at their first use, and nowhere else."""

from datetime import date

import pytest

from generator.model.glossary import Term
from generator.model.provenance import Provenance, Verified
from generator.pages.term_links import TermLinks

PROVENANCE = Provenance(read=date(2026, 11, 1), verified=Verified.MEMORY)


def term(term_id: str, name: str, *aliases: str) -> Term:
    text = {"sv": name}
    return Term(id=term_id, name=text, definition=text, area="ord", aliases=aliases, provenance=PROVENANCE)


LINKS = TermLinks(
    [
        term("remburs", "Remburs"),
        term("bekraftad", "Bekräftad remburs"),
        term("eur1", "EUR.1"),
        term("check", "Check (stöd)"),
    ],
    "sv",
    ["en", "ar", ":s"],
)


def linked(html: str, *listed: str, used: tuple[str, ...] = ()) -> str:
    return LINKS.link(html, lambda found: f"#{found}", listed, used)


def test_the_first_use_alone_is_linked():
    assert linked("<p>En remburs är en Remburs.</p>", "remburs") == (
        '<p>En <a class="term" href="#remburs">remburs</a> är en Remburs.</p>'
    )


def test_the_longest_term_wins():
    assert linked("<p>Bekräftad remburs</p>", "remburs", "bekraftad") == (
        '<p><a class="term" href="#bekraftad">Bekräftad remburs</a></p>'
    )


def test_a_common_ending_belongs_to_the_word():
    assert linked("<p>Rembursen gäller.</p>", "remburs") == (
        '<p><a class="term" href="#remburs">Rembursen</a> gäller.</p>'
    )


def test_an_everyday_word_is_linked_only_where_the_author_lists_it():
    assert linked("<p>En check.</p>") == "<p>En check.</p>"
    assert 'href="#check"' in linked("<p>En check.</p>", "check")


def test_a_word_that_is_nothing_else_is_always_linked_and_keeps_its_capitals():
    assert 'href="#eur1"' in linked("<p>Ett EUR.1 krävs.</p>")
    assert linked("<p>Ett eur.1 krävs.</p>") == "<p>Ett eur.1 krävs.</p>"


@pytest.mark.parametrize("html", ["<h2>Remburs</h2>", '<p><a href="x">remburs</a></p>', "<p><code>remburs</code></p>"])
def test_headings_links_and_code_are_left_alone(html: str):
    assert linked(html, "remburs") == html


@pytest.mark.parametrize("text", ["remburser2", "exportremburs", "remburs-avtal", "A&amp;remburser1"])
def test_a_part_of_a_word_is_no_term(text: str):
    assert linked(f"<p>{text}</p>", "remburs") == f"<p>{text}</p>"


def test_a_term_that_is_linked_already_is_not_linked_again():
    assert linked("<p>En remburs.</p>", "remburs", used=("remburs",)) == "<p>En remburs.</p>"


def test_what_is_not_text_comes_through_unchanged():
    html = '<p title="remburs">A &lt; B &#38; <br>C</p>'
    assert linked(html, "remburs") == html
