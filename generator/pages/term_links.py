"""Glossary terms in a text become links, each at its first use. How words are inflected is data: common endings.

Everyday words ("standard", "check") are linked only where the text's author lists the term; words that cannot be
anything else, those with capitals or digits inside, always are.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import escape
from html.parser import HTMLParser

from generator.model.glossary import Term

_SILENT = frozenset(["a", "h1", "h2", "h3", "h4", "code", "pre", "sup", "th", "summary"])
"""Elements whose text is left alone."""

_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")


class TermLinks:
    """Links the terms of one glossary in one language. One instance serves a whole build."""

    def __init__(self, terms: Iterable[Term], language: str, endings: Collection[str]) -> None:
        self._terms = {phrase: term.id for term in terms for phrase in _phrases(term, language)}
        by_length = sorted(self._terms, key=lambda phrase: (-len(phrase), phrase))
        tail = "|".join(re.escape(ending) for ending in sorted(endings, key=len, reverse=True))
        self._pattern = re.compile(
            rf"(?<![\w./-])(?:{'|'.join(map(_either_case, by_length))})(?:{tail})?(?![\w/-])" if by_length else r"(?!)"
        )
        self._endings = sorted(endings, key=len, reverse=True)

    def link(self, html: str, href: Callable[[str], str], listed: Collection[str], used: Collection[str] = ()) -> str:
        """The HTML with links. `listed` are the author's terms; `used` are linked already."""
        return _Linker(self, href, listed, set(used)).run(html)

    def matches(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Every term in a plain text: where it begins and ends, its id, and the phrase it was found by."""
        for match in self._pattern.finditer(text):
            phrase = self._phrase(match[0])
            if phrase:
                yield match.start(), match.end(), self._terms[phrase], phrase

    def _phrase(self, written: str) -> str:
        for ending in ("", *self._endings):
            if written.endswith(ending):
                stem = written[: len(written) - len(ending)]
                for candidate in (stem, stem[:1].upper() + stem[1:], stem[:1].lower() + stem[1:]):
                    if candidate in self._terms:
                        return candidate
        return ""


def _phrases(term: Term, language: str) -> Iterator[str]:
    if language in term.name:
        yield _ASIDE.sub("", term.name[language])
    yield from term.other_names


def unmistakable(phrase: str) -> bool:
    """Whether a phrase is no everyday word: capitals or digits inside it."""
    return phrase[1:] != phrase[1:].lower() or any(c.isdigit() for c in phrase)


def _either_case(phrase: str) -> str:
    if unmistakable(phrase) or not phrase[:1].isalpha():
        return re.escape(phrase)
    return f"[{phrase[0].upper()}{phrase[0].lower()}]{re.escape(phrase[1:])}"


class _Linker(HTMLParser):
    """Copies HTML and links terms in its running text."""

    def __init__(self, terms: TermLinks, href: Callable[[str], str], listed: Collection[str], used: set[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._links, self._href, self._listed, self._used = terms, href, listed, used
        self._out: list[str] = []
        self._silent: list[str] = []

    def run(self, html: str) -> str:
        self.feed(html)
        self.close()
        return "".join(self._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._out.append(self.get_starttag_text() or "")
        if tag in _SILENT:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._out.append(f"</{tag}>")
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        self._out.append(data if self._silent else self._linked(data))

    def handle_entityref(self, name: str) -> None:
        self._out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._out.append(f"&#{name};")

    def _linked(self, text: str) -> str:
        made, end = [], 0
        for start, stop, term, phrase in self._links.matches(text):
            if term in self._used or not (term in self._listed or unmistakable(phrase)):
                continue
            self._used.add(term)
            made += [text[end:start], f'<a class="term" href="{escape(self._href(term))}">{text[start:stop]}</a>']
            end = stop
        return "".join([*made, text[end:]])
