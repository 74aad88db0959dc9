"""A ticket carries responses unharmed, and says what is wrong with any other code."""

import random
from typing import Any

import pytest

from generator.assessment.anew import asked_anew
from generator.assessment.export import browser_data
from generator.assessment.responses import cleaned
from generator.assessment.ticket import TicketError, broken_slots, code_in, decode, encode, frozen, version_of
from generator.assessment.ticket_text import ALPHABET
from generator.model.edition import Edition
from tests.assessment.twin import Twin

QUICK = {"q-arende": ["salja"], "q-lan": ["17"], "q-hjalp": ["moms", "kunder"], "q-marknad": ["eu", "efta"]}
DEEP = QUICK | {"d-betalning": ["faktura"], "d-miljo": ["nytta", "krav"]}


@pytest.fixture(scope="module")
def definition(edition: Edition) -> dict[str, Any]:
    return frozen(edition.checklist)


def _reason(code: str, definition: dict[str, Any]) -> str:
    with pytest.raises(TicketError) as caught:
        decode(code, {definition["version"]: definition})
    return caught.value.code


@pytest.mark.parametrize("responses", [{}, QUICK, DEEP])
def test_responses_come_back(responses: dict[str, list[str]], definition: dict[str, Any], edition: Edition):
    code = encode(responses, definition)
    assert cleaned(edition.questions, decode(code, {definition["version"]: definition})) == cleaned(
        edition.questions, responses
    )


def test_every_answer_of_every_question_comes_back(definition: dict[str, Any]):
    for slot in definition["slots"]:
        for option in slot["options"]:
            code = encode({slot["question"]: [option]}, definition)
            assert decode(code, {definition["version"]: definition}) == {slot["question"]: (option,)}


def test_the_quick_path_makes_a_shorter_code(definition: dict[str, Any]):
    quick, deep = (encode(responses, definition).replace("-", "") for responses in (QUICK, DEEP))
    assert len(quick) <= 16
    assert len(deep) <= 28


def test_it_may_be_typed_carelessly(definition: dict[str, Any]):
    code = encode(DEEP, definition)
    careless = f" {code.lower().replace('-', ' ')} ".replace("0", "o").replace("1", "l")
    assert decode(careless, {definition["version"]: definition}) == decode(code, {definition["version"]: definition})


def handed_on(code: str) -> list[str]:
    """A code as people hand it on."""
    link = f"https://guide.example.se/behovsanalys/#t={code}"
    quoted = link.replace(":", "%3A").replace("/", "%2F").replace("#", "%23").replace("=", "%3D")
    return [
        f"{code}.",
        f"Kod: {code}",
        f"Kod till våra svar: {code}, hälsningar Maja",
        f"”{code}”",
        f"«{code}»",
        f"'{code}'",
        f"({code})",
        f"[{code}]",
        f"<{code}>",
        code.replace("-", "–"),
        code.replace("-", "—"),
        code.replace("-", "\u2011"),
        code.replace("-", "\u2212"),
        code.replace("-", "\u00ad-\u200b"),
        code.replace("-", "\u00a0"),
        code.replace("-", "\u202f"),
        f"\ufeff\u2066{code}\u2069",
        code[:6] + "\u200b" + code[6:],
        code.replace("-", "-\n> "),
        code.replace("-", "."),
        code.replace("-", "_").lower(),
        "".join(chr(ord(c) + 0xFEE0) for c in code),
        link,
        f"<{link}>.",
        f"{link}&q=q-lan",
        f"Hej! Se {link}\n\nMed vänliga hälsningar\nMaja",
        link.replace("#", "%23"),
        link.replace("#t=", "%23t%3D"),
        link.replace("-", "%E2%80%91"),
        f"#t={code}",
        f"#t={code.replace('-', '%20')}",
        f"#t={code.replace('-', '+')}",
        f"#t={code}.",
        f"https://eur01.safelinks.protection.outlook.com/?url={quoted}&data=05%7C02%7Cmaja%40example.se%7C1a2b&reserved=0",
        f"https://eur01.safelinks.protection.outlook.com/?url={quoted.replace('%', '%25')}&data=05",
        f"https://www.google.com/url?q={quoted}&sa=D&source=editors&ust=1700000000000000",
        f"https://urldefense.com/v3/__{link.replace('#', '*')}__;Iw!!AbCd-Ef$",
        "https://urldefense.proofpoint.com/v2/url?u="
        + link.replace("-", "-2D").replace(":", "-3A").replace("#", "-23").replace("=", "-3D").replace("/", "_")
        + "&d=DwMFaQ&c=x",
        f"https://linkprotect.cudasvc.com/url?a={quoted}&c=E,1,x&typo=1",
        link.replace("=", "=3D"),
    ]


@pytest.mark.parametrize("responses", [QUICK, DEEP])
def test_a_right_code_is_read_however_it_is_handed_on(
    responses: dict[str, list[str]], definition: dict[str, Any], twin: Twin
):
    code = encode(responses, definition)
    texts = handed_on(code)
    plain = code.replace("-", "")
    assert [text for text in texts if code_in(text) != plain] == []
    script = "({text}, {texts, plain}) => texts.filter((one) => text.codeIn(one) !== plain)"
    assert twin.call(script, {"texts": texts, "plain": plain}) == []


@pytest.mark.parametrize(
    ("around", "reason"),
    [
        ("Kod: {harmed}.", "bad-checksum"),
        ("https://guide.example.se/#t={half}&q=q-lan", "wrong-length"),
        ("”{half}U”", "bad-character"),
        ("https%3A%2F%2Fguide.example.se%2F%23t%3D{half}Å", "bad-character"),
        ("...", "wrong-length"),
    ],
)
def test_what_is_wrong_with_a_code_is_said_however_it_is_handed_on(
    around: str, reason: str, definition: dict[str, Any], twin: Twin
):
    code = encode(QUICK, definition)
    harmed = code[:-1] + ("A" if code[-1] != "A" else "B")
    text = around.format(harmed=harmed, half=code[:9])
    assert _reason(text, definition) == reason
    script = """({ticket, text}, {one, d}) => {
        try { ticket.decode(text.codeIn(one), {[d.version]: d}) } catch (e) { return e.code }
    }"""
    assert twin.call(script, {"one": text, "d": definition}) == reason


@pytest.mark.parametrize("responses", [QUICK, DEEP])
def test_every_wrong_character_at_every_place_is_caught(responses: dict[str, list[str]], definition: dict[str, Any]):
    code = encode(responses, definition).replace("-", "")
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            harmed = code[:place] + wrong + code[place + 1 :]
            assert _reason(harmed, definition) in {"bad-checksum", "wrong-length"}, harmed


@pytest.mark.parametrize("responses", [QUICK, DEEP])
def test_every_two_swapped_neighbours_are_caught(responses: dict[str, list[str]], definition: dict[str, Any]):
    code = encode(responses, definition).replace("-", "")
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped != code:
            assert _reason(swapped, definition) in {"bad-checksum", "wrong-length"}, swapped


def test_a_cut_or_lengthened_code_is_the_wrong_length(definition: dict[str, Any]):
    code = encode(DEEP, definition).replace("-", "")
    for end in range(4, len(code)):
        assert _reason(code[:end], definition) == "wrong-length"
    assert _reason(code + "0", definition) == "wrong-length"


def test_a_character_that_no_ticket_has_is_named_as_that(definition: dict[str, Any]):
    assert _reason("T80G-000U-C3QG", definition) == "bad-character"
    assert _reason("T80G-000å-C3QG", definition) == "bad-character"


def test_nothing_is_no_ticket(definition: dict[str, Any]):
    assert _reason("", definition) == "wrong-length"


def test_a_ticket_of_a_later_checklist_is_of_an_unknown_version(definition: dict[str, Any]):
    assert _reason(encode(DEEP, definition | {"version": 7}), definition) == "unknown-version"


def test_a_sound_code_of_another_kind_is_foreign(definition: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.assessment.ticket.FULL", 0x31)
    code = encode(DEEP, definition)
    monkeypatch.undo()
    assert _reason(code, definition) == "foreign"


def test_a_ticket_is_read_with_the_checklist_it_was_written_with(definition: dict[str, Any]):
    code = encode(DEEP, definition)
    slots = [slot | {"options": [*slot["options"], "new"]} for slot in definition["slots"]]
    later = {
        "version": definition["version"] + 1,
        "slots": [*slots, {"question": "more", "kind": "one", "path": "deep", "options": ["a"]}],
    }
    assert decode(code, {definition["version"]: definition, later["version"]: later}) == decode(
        code, {definition["version"]: definition}
    )


def test_what_would_break_published_tickets_is_named(definition: dict[str, Any], edition: Edition):
    first, second, *rest = definition["slots"]
    fewer = first | {"options": first["options"][:-1]}
    assert broken_slots(definition, edition.checklist) == ()
    assert broken_slots(definition | {"slots": [second, first, *rest]}, edition.checklist) == ("q-lan", "q-arende")
    assert broken_slots(definition | {"slots": [fewer, second, *rest]}, edition.checklist) == ("q-arende",)
    assert broken_slots(definition | {"slots": [first]}, edition.checklist)[:1] == ("q-lan",)
    extra = {"question": "gone", "kind": "one", "path": "deep", "options": ["a"]}
    assert broken_slots(definition | {"slots": [*definition["slots"], extra]}, edition.checklist) == ("gone",)


def test_a_newer_version_may_add_at_the_end(definition: dict[str, Any], edition: Edition):
    first, *rest = definition["slots"]
    older = {"version": 0, "slots": [first | {"options": first["options"][:-1]}, *rest[:-1]]}
    assert broken_slots(older, edition.checklist) == ()


def test_both_write_and_read_the_same_tickets(definition: dict[str, Any], twin: Twin):
    chance = random.Random(7)  # noqa: S311 - any numbers do
    most = {slot["question"]: 1 if slot["kind"] == "one" else len(slot["options"]) for slot in definition["slots"]}
    given = [
        {
            slot["question"]: chance.sample(slot["options"], chance.randint(1, most[slot["question"]]))
            for slot in definition["slots"]
            if chance.random() < chance.random()
        }
        for _ in range(300)
    ]
    codes = [encode(responses, definition) for responses in given]
    script = "({ticket}, {given, d}) => given.map((r) => ticket.encode(r, d))"
    assert twin.call(script, {"given": given, "d": definition}) == codes
    script = "({ticket, text}, {codes, d}) => codes.map((c) => ticket.decode(text.codeIn(c), {[d.version]: d}))"
    read = [{q: list(a) for q, a in decode(code, {definition["version"]: definition}).items()} for code in codes]
    assert twin.call(script, {"codes": codes, "d": definition}) == read


def test_both_refuse_the_same_codes_for_the_same_reasons(definition: dict[str, Any], twin: Twin):
    chance = random.Random(8)  # noqa: S311 - any numbers do
    code = encode(DEEP, definition).replace("-", "")
    harmed = ["", "HELLO", "T80G-000U", encode(DEEP, definition | {"version": 7})]
    harmed += [
        code[:place] + chance.choice(ALPHABET.replace(right, "")) + code[place + 1 :]
        for place, right in enumerate(code)
    ]
    harmed += [code[:end] for end in range(len(code))]
    script = """({ticket, text}, {codes, d}) => codes.map((c) => {
        try { ticket.decode(text.codeIn(c), {[d.version]: d}); return "read" } catch (error) { return error.code }
    })"""
    assert twin.call(script, {"codes": harmed, "d": definition}) == [_reason(one, definition) for one in harmed]


def test_what_is_asked_anew_is_told_alike(edition: Edition, twin: Twin):
    was = frozen(edition.checklist)
    first, second, *rest = was["slots"]
    older = {"version": 1, "slots": [first | {"options": first["options"][:-1]}, *rest]}
    expected = {first["question"]: (first["options"][-1],), second["question"]: tuple(second["options"])}
    assert asked_anew(older, edition.checklist) == expected
    assert asked_anew(was, edition.checklist) == {}
    data = browser_data(edition, "sv")
    told = twin.call("({anew}, {then, data}) => anew.askedAnew(then, data)", {"then": older, "data": data})
    assert told == [[question, list(answers)] for question, answers in expected.items()]
    assert version_of(encode(QUICK, was)) == was["version"]
