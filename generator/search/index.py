"""The index all editions share: documents, postings, names, places and the words of the language, as compact JSON."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.search.bm25f import Counts, Lengths, counted, lengths, weigh
from generator.search.encoding import numbers, packed, steps
from generator.search.search_documents import Route, SearchDocument, documents
from generator.search.stemming import PART, LanguageWords, folded

VERSION = 1
"""Shape of the index; the engine refuses another."""

SAID = 24
"""Most letters of what people call a thing for it to count as a name: what is longer is never typed the same twice."""
HELPERS = 3
"""How many services a need that fits the query takes along."""


def index(edition: Edition, language: str, lexicon: Lexicon, route: Route) -> bytes:
    """The whole edition's index in a language. The same edition and lexicon give the same bytes."""
    words = LanguageWords(lexicon.languages[language])
    found = list(documents(edition, language, route))
    counts = counted(found, words)
    return whole(body(found, words, lengths(counts), counts), edition, words, meeting(edition, language, route))


def whole(part: Mapping[str, Any], edition: Edition, words: LanguageWords, met: Mapping[str, list[str]]) -> bytes:
    """The index whose `body` is `part`, with what an edition has but once. `met` is what `meeting` gives."""
    own = {"language": spoken(words), "towns": towns(edition, words), "meeting": met}
    return dumped({"version": VERSION, **part, **own})


def body(found: Sequence[SearchDocument], words: LanguageWords, usual: Lengths, counts: Counts) -> dict[str, Any]:
    """Documents, their names and their postings."""
    counties = sorted({code for document in found for code in document.counties})
    return {
        "kinds": " ".join(document.kind for document in found),
        "paths": "\n".join(document.path for document in found),
        "titles": "\n".join(document.title for document in found),
        "lines": "\n".join(document.line for document in found),
        "counties": {code: numbers(steps([i for i, d in enumerate(found) if code in d.counties])) for code in counties},
        "ended": numbers(steps([i for i, d in enumerate(found) if d.ended])),
        "doors": "\n".join(document.door for document in found if document.kind == "need"),
        "names": _names(found, words, lambda d: d.names),
        "called": _names(found, words, lambda d: tuple(c for c in d.called if len(c) <= SAID)),
        **packed(weigh(counts, usual)),
    }


def _names(
    found: Sequence[SearchDocument], words: LanguageWords, of: Callable[[SearchDocument], tuple[str, ...]]
) -> str:
    """Name → places, one a line: the places, a tab, the name's stems written together."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, document in enumerate(found):
        for name in dict.fromkeys(words.name(text) for text in of(document)):
            if name:
                places[name].append(place)
    return "\n".join(f"{numbers(steps(where))}\t{name}" for name, where in sorted(places.items()))


def meeting(edition: Edition, language: str, route: Route) -> dict[str, list[str]]:
    """Address of a need → addresses of the services that meet it, in the order they take over, the first few."""
    return {
        route("need", need.id, language): [route("service", s.id, language) for s in edition.meeting[need.id][:HELPERS]]
        for need in edition.needs
    }


def towns(edition: Edition, words: LanguageWords) -> str:
    """Name of a place → codes of its counties, one a line. Names are folded, not stemmed: "Vara" is not "varor"."""
    found: dict[str, list[str]] = defaultdict(list)

    def plain(text: str) -> str:
        return " ".join(PART.findall(folded(text, words.language)))

    for region in edition.regions:
        said: Iterable[str] = (region.id, *region.towns, *region.county.values(), *region.name.values())
        for name in dict.fromkeys(map(plain, said)):
            found[name].append(region.code)
    for said_so, meant in words.language.words.items():
        codes = [code for name in meant for code in found.get(plain(name), ())]
        if codes and plain(said_so) not in found:
            found[plain(said_so)] = codes
    return "\n".join(f"{','.join(codes)}\t{name}" for name, codes in sorted(found.items()) if name)


def spoken(words: LanguageWords) -> dict[str, Any]:
    """The language's words as the engine needs them: folded, and stemmed where stems are compared."""
    language = words.language
    pairs = {
        words.name(said): [" ".join(words.stems(meant)) for meant in means] for said, means in language.words.items()
    }
    return {
        "letters": dict(language.letters),
        "vowels": language.vowels,
        "least": language.least,
        "steps": [[list(ending) for ending in endings] for endings in words.steps],
        "glue": list(language.glue),
        "sounds": [list(pair) for pair in language.sounds.items()],
        "stop": " ".join(sorted(words.stop)),
        "countries": "\n".join(sorted({words.name(name) for name in language.countries})),
        "words": pairs,
    }


def dumped(values: Mapping[str, Any]) -> bytes:
    """Compact JSON in UTF-8."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
