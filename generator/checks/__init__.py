"""The checks of a guide's content. A check is a module with a function from an edition to diagnostics.

What the checklist can and cannot do is only asked when its rules make sense: the result would mean nothing otherwise.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from generator.checks import (
    accessibility_claim,
    bad_dates,
    bad_host,
    conflicting_answers,
    country_answers,
    differing_figures,
    duplicate_id,
    ended_and_named,
    fact_shape,
    former_id,
    future_reading,
    hard_to_read,
    hidden_need,
    idle_answer,
    image_words,
    impossible_condition,
    long_field,
    lost_markup,
    misplaced_service,
    missing_translation,
    never_shown,
    party_name,
    persona_answers,
    plain_markup,
    proposal_days,
    question_form,
    question_names,
    rule_order,
    service_reach,
    sources,
    swapped_language,
    uncited_figure,
    unexplained_abbreviation,
    unknown_reference,
    unknown_way,
    unmet_need,
    unplaced_service,
    unusable_contact,
)
from generator.checks.support import undecided
from generator.checks.support.own_records import own_records
from generator.diagnostics import Diagnostic, Severity
from generator.model.edition import Edition


class Check(Protocol):
    """What the module of a check holds, beside its CODE or CODES."""

    def check(self, edition: Edition) -> Iterator[Diagnostic]:
        """What is wrong with an edition."""
        ...


class CheckOnDay(Protocol):
    """The same for a check that must know what day it is."""

    def check(self, edition: Edition, today: date) -> Iterator[Diagnostic]:
        """What is wrong with an edition on a day."""
        ...


SOUND: tuple[Check, ...] = (
    unknown_reference,
    duplicate_id,
    former_id,
    question_names,
    question_form,
    rule_order,
    fact_shape,
)
"""Whether records and rules fit together: where one finds an error, what answers can reach is not asked."""

WRITTEN: tuple[Check, ...] = (
    missing_translation,
    lost_markup,
    image_words,
    plain_markup,
    swapped_language,
    differing_figures,
    ended_and_named,
    misplaced_service,
    bad_host,
    party_name,
    unusable_contact,
    bad_dates,
    proposal_days,
    sources,
    persona_answers,
    country_answers,
    unmet_need,
    unplaced_service,
    unknown_way,
    uncited_figure,
    hard_to_read,
    long_field,
    unexplained_abbreviation,
)
"""What records say, in the order in which the findings are worth reading."""

OF_THE_WHOLE: tuple[Check, ...] = (unmet_need, unplaced_service, unknown_way, unexplained_abbreviation)
"""Those of them that mean something only when every record could be read."""

RECORD_BY_RECORD: tuple[Check, ...] = (
    lost_markup,
    plain_markup,
    swapped_language,
    differing_figures,
    bad_host,
    unusable_contact,
    bad_dates,
    uncited_figure,
    long_field,
)
"""Those of them that ask of each record or text alone: what they say of the nation's holds in every edition."""

ANALYSES: tuple[Check, ...] = (
    never_shown,
    conflicting_answers,
    idle_answer,
    hidden_need,
    service_reach,
    impossible_condition,
)
"""What the checklist can and cannot do: slower, since every check tries many answers."""

ON_A_DAY: tuple[CheckOnDay, ...] = (accessibility_claim, future_reading)
"""What may be right on one day and wrong on another."""

REFERENCES = frozenset(unknown_reference.CODES)
"""Codes of faults where a record names what does not exist."""


def codes(module: object) -> tuple[str, ...]:
    """The codes that the diagnostics of a check have, as its module says."""
    found: tuple[str, ...] = getattr(module, "CODES", ()) or (vars(module)["CODE"],)
    return found


MODULES: tuple[object, ...] = (*SOUND, *WRITTEN, *ANALYSES, undecided, *ON_A_DAY)
"""All that give codes, in the order in which editors read of them."""

CODES: tuple[str, ...] = tuple(code for module in MODULES for code in codes(module))
"""Every code that a check's diagnostics may have."""


def check_on(edition: Edition, today: date) -> Iterator[Diagnostic]:
    """What is wrong with an edition on the day `today`, and may be right on another."""
    for one in ON_A_DAY:
        yield from one.check(edition, today)
    if not edition.unread:
        # What has ended by itself may have been the last that met a need.
        before = {*unmet_need.check(edition)}
        yield from (found for found in unmet_need.check(edition.on(today)) if found not in before)


def check(edition: Edition, *, reasoning: bool = True, beside_nation: bool = False) -> Iterator[Diagnostic]:
    """Everything that is wrong with an edition's content, beyond what reading it already found.

    With `reasoning=False` what answers can reach is not tried: nothing that it rests on has changed. `beside_nation`:
    the nation's edition is checked too, so that what is wrong with one of its records need not be found again.
    """
    sound = [*sound_faults(edition)]
    yield from sound
    yield from written_faults(edition, beside_nation=beside_nation)
    if reasoning:
        yield from reasoned_faults(edition, sound)


def sound_faults(edition: Edition) -> Iterator[Diagnostic]:
    """What the checks in `SOUND` find."""
    for one in SOUND:
        yield from one.check(edition)


def written_faults(edition: Edition, *, beside_nation: bool = False) -> Iterator[Diagnostic]:
    """What the checks in `WRITTEN` find. `beside_nation` as in `check`."""
    # A language that the nation does not speak may show what nobody has asked of the nation's records.
    is_same = beside_nation and edition.languages == edition.national.languages
    own = own_records(edition) if is_same else edition
    for one in WRITTEN:
        # What could not be read is missing from the rest only because its own fault has not been mended yet.
        if not (edition.unread and one in OF_THE_WHOLE):
            yield from one.check(own if one in RECORD_BY_RECORD else edition)


def reasoned_faults(edition: Edition, sound: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What the checks in `ANALYSES` find; nothing when `sound`, the result of `sound_faults`, has an error."""
    if not edition.unread and all(found.severity is not Severity.ERROR for found in sound):
        for one in ANALYSES:
            yield from one.check(edition)
