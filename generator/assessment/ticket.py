"""The ticket: a short code that carries responses, to read out, type in or put in a link. It is not secret.

A code is one number: kind (8 bits), version of the checklist (8 bits), the answers in mixed radix, and a CRC-16 of all
that goes before. Each question is a digit: its answer's place (0 is none) or, where many may be chosen, a bit each. The
number is written in Crockford's base 32, five bits a character, always as long as its checklist and kind need. A
mistyped character or two swapped neighbours change at most ten bits in a row, and a CRC-16 notices every such change.

A ticket is read with the checklist it was written with: `frozen` is what has to be kept of a published one, for ever.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from generator.assessment.rules import Responses
from generator.assessment.ticket_text import ALPHABET, candidates
from generator.model.checklist import Checklist, Choice, QuestionPath

QUICK, FULL = 0xD1, 0xD2
"""Kinds of ticket: only the questions of the quick path, or all. Any other kind is somebody else's code."""

_BITS, _HEAD, _CRC = 5, 16, 16

Frozen: TypeAlias = Mapping[str, Any]
"""What has to be kept of a published checklist: {"version", "slots": [{"question", "kind", "path", "options"}]}."""


class TicketError(ValueError):
    """A code that is no ticket of ours. `code` is the stable name of the reason; its words are the site's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        """bad-character, wrong-length, bad-checksum, unknown-version or foreign."""


def frozen(checklist: Checklist) -> dict[str, Any]:
    """What has to be kept of a checklist so that its tickets can be read for ever. JSON-ready."""
    return {
        "version": checklist.version,
        "slots": [
            {"question": q.id, "kind": q.kind.value, "path": q.path.value, "options": [o.id for o in q.options]}
            for q in checklist.questions
        ],
    }


def with_todays_ids(published: Frozen, checklist: Checklist) -> Frozen:
    """A published checklist whose questions are called what they are called today."""
    today = {former: question.id for question in checklist.questions for former in question.former_ids}
    slots = [{**slot, "question": today.get(slot["question"], slot["question"])} for slot in published["slots"]]
    return {**published, "slots": slots}


def broken_slots(published: Frozen, checklist: Checklist) -> tuple[str, ...]:
    """Questions whose place, kind or answers are no longer those of a published checklist, so that its tickets break.

    Under the same version nothing may change. A newer version may add questions and answers at the end, nothing else.
    """
    same = published["version"] == checklist.version
    now = frozen(checklist)["slots"]
    broken = [slot["question"] for slot in now[len(published["slots"]) :] if same]
    for place, slot in enumerate(published["slots"]):
        current = now[place] if place < len(now) else {"options": []}
        answers = current["options"] if same else current["options"][: len(slot["options"])]
        if current | {"options": answers} != slot:
            broken.append(slot["question"])
    return tuple(broken)


def encode(responses: Responses, definition: Frozen) -> str:
    """The ticket of these responses, in groups of four. Answers the definition does not know are left out."""
    quick = {slot["question"] for slot in _slots(definition, QUICK)}
    kind = QUICK if all(question in quick for question, answers in responses.items() if answers) else FULL
    body = 0
    for slot in reversed(_slots(definition, kind)):
        body = body * _radix(slot) + _digit(slot, responses.get(slot["question"], ()))
    size = _size(definition, kind)
    number = (kind << 8 | definition["version"]) << (size * _BITS - _HEAD - _CRC) | body
    number = number << _CRC | _crc(number, size * _BITS - _CRC)
    text = "".join(ALPHABET[number >> _BITS * place & 31] for place in reversed(range(size)))
    return "-".join(text[start : start + 4] for start in range(0, size, 4))


def code_in(text: str) -> str:
    """The code in a text as it was handed on: a sentence, a link, a link that wraps a link. Without hyphens.

    What is no code comes back as what was most likely meant as one, so that `decode` can say what is wrong with it.
    """
    codes = [*candidates(text)]
    return next((code for code in codes if _sound(code)), codes[-1])


def version_of(text: str) -> int:
    """The version of the checklist that the sound ticket in a text was written with."""
    code = code_in(text)
    return _number(code) >> (len(code) * _BITS - _HEAD) & 0xFF


def decode(text: str, definitions: Mapping[int, Frozen]) -> dict[str, tuple[str, ...]]:
    """The responses of the ticket in a text, read with its own version of the checklist. Raises TicketError."""
    text = code_in(text)
    kind, version, number = _unwrapped(text, definitions)
    body = number >> _CRC & ((1 << len(text) * _BITS - _HEAD - _CRC) - 1)
    responses: dict[str, tuple[str, ...]] = {}
    for slot in _slots(definitions[version], kind):
        body, digit = divmod(body, _radix(slot))
        answers = _answers(slot, digit)
        if answers:
            responses[slot["question"]] = answers
    if body:
        raise TicketError("foreign")
    return responses


def _unwrapped(text: str, definitions: Mapping[int, Frozen]) -> tuple[int, int, int]:
    """The kind, the version and the whole number of a code that is one of ours and unharmed. Raises TicketError."""
    if any(c not in ALPHABET for c in text):
        raise TicketError("bad-character")
    bits = len(text) * _BITS
    if bits <= _HEAD + _CRC:
        raise TicketError("wrong-length")
    number = _number(text)
    kind, version = number >> (bits - 8), number >> (bits - _HEAD) & 0xFF
    known = version in definitions and kind in (QUICK, FULL)
    if known and len(text) != _size(definitions[version], kind):
        raise TicketError("wrong-length")
    if _crc(number >> _CRC, bits - _CRC) != number & 0xFFFF:
        raise TicketError("bad-checksum")
    if not known:
        raise TicketError("unknown-version" if kind in (QUICK, FULL) else "foreign")
    return kind, version, number


def _sound(code: str) -> bool:
    """Whether a code is of one of our kinds and unharmed, whatever its version."""
    bits = len(code) * _BITS
    if bits <= _HEAD + _CRC or any(c not in ALPHABET for c in code):
        return False
    number = _number(code)
    return number >> (bits - 8) in (QUICK, FULL) and _crc(number >> _CRC, bits - _CRC) == number & 0xFFFF


def _number(code: str) -> int:
    number = 0
    for c in code:
        number = number << _BITS | ALPHABET.index(c)
    return number


def _slots(definition: Frozen, kind: int) -> list[dict[str, Any]]:
    """The questions a kind of ticket carries, in the order of the definition."""
    return [slot for slot in definition["slots"] if kind == FULL or slot["path"] == QuestionPath.QUICK.value]


def _radix(slot: Mapping[str, Any]) -> int:
    count = len(slot["options"])
    return count + 1 if slot["kind"] == Choice.ONE.value else 1 << count


def _digit(slot: Mapping[str, Any], answers: Any) -> int:  # noqa: ANN401 - any collection of answers
    places = [place for place, option in enumerate(slot["options"]) if option in answers]
    if slot["kind"] == Choice.ONE.value:
        return places[0] + 1 if places else 0
    return sum(1 << place for place in places)


def _answers(slot: Mapping[str, Any], digit: int) -> tuple[str, ...]:
    options = slot["options"]
    if slot["kind"] == Choice.ONE.value:
        return (options[digit - 1],) if digit else ()
    return tuple(option for place, option in enumerate(options) if digit >> place & 1)


def _size(definition: Frozen, kind: int) -> int:
    """Characters in a ticket of this kind."""
    most = 1
    for slot in _slots(definition, kind):
        most *= _radix(slot)
    return -(-(_HEAD + (most - 1).bit_length() + _CRC) // _BITS)


def _crc(number: int, bits: int) -> int:
    """CRC-16 (polynomial 0x1021, start 0xFFFF) of the lowest `bits` bits, the highest first."""
    crc = 0xFFFF
    for place in reversed(range(bits)):
        crc = crc << 1 ^ (0x1021 if (crc >> 15 ^ number >> place) & 1 else 0)
        crc &= 0xFFFF
    return crc
