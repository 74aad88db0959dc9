"""Words that are put into XML come out of it as they went in."""

from xml.etree.ElementTree import fromstring

import pytest

from generator.xmltext import escaped, quoted


@pytest.mark.parametrize("words", ["Åre & Östersund", "<b>", 'sa "ja"', "'none'", "a]]>b", "&amp;", ""])
def test_words_come_out_of_xml_as_they_went_in(words: str):
    read = fromstring(f"<a b={quoted(words)}>{escaped(words)}</a>")  # noqa: S314 - what we wrote ourselves
    assert (read.get("b"), read.text or "") == (words, words)
