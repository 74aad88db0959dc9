"""The checks of a guide's content. A check is a function from an edition to diagnostics, one file each.

What the checklist can and cannot do is only asked when its rules make sense: the answers would say nothing otherwise.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

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
from generator.diagnostics import Diagnostic, Severity
from generator.model.edition import Edition

Check = Callable[[Edition], Iterator[Diagnostic]]

SOUND: tuple[Check, ...] = (
    unknown_reference.check,
    duplicate_id.check,
    former_id.check,
    question_names.check,
    question_form.check,
    rule_order.check,
    fact_shape.check,
)
"""Whether records and rules fit together at all."""

WRITTEN: tuple[Check, ...] = (
    missing_translation.check,
    lost_markup.check,
    image_words.check,
    plain_markup.check,
    swapped_language.check,
    differing_figures.check,
    ended_and_named.check,
    misplaced_service.check,
    bad_host.check,
    party_name.check,
    unusable_contact.check,
    bad_dates.check,
    proposal_days.check,
    sources.check,
    persona_answers.check,
    country_answers.check,
    unmet_need.check,
    unplaced_service.check,
    unknown_way.check,
    uncited_figure.check,
    hard_to_read.check,
    long_field.check,
    unexplained_abbreviation.check,
)
"""What every record says, in the order findings are worth reading."""

OF_THE_WHOLE = frozenset({unmet_need.check, unplaced_service.check, unknown_way.check, unexplained_abbreviation.check})
"""Checks that mean something only when every record could be read."""

ANALYSES: tuple[Check, ...] = (
    never_shown.check,
    conflicting_answers.check,
    idle_answer.check,
    hidden_need.check,
    service_reach.check,
    impossible_condition.check,
)
"""Every check of what the checklist can and cannot do."""

REFERENCES = frozenset(unknown_reference.CODES)
"""Codes of faults where a record names what does not exist."""

CODES: tuple[str, ...] = (
    *unknown_reference.CODES,
    duplicate_id.CODE,
    former_id.CODE,
    *question_names.CODES,
    *question_form.CODES,
    *rule_order.CODES,
    *fact_shape.CODES,
    *missing_translation.CODES,
    *lost_markup.CODES,
    *image_words.CODES,
    plain_markup.CODE,
    swapped_language.CODE,
    differing_figures.CODE,
    ended_and_named.CODE,
    misplaced_service.CODE,
    *bad_host.CODES,
    party_name.CODE,
    *unusable_contact.CODES,
    *bad_dates.CODES,
    *proposal_days.CODES,
    *sources.CODES,
    *persona_answers.CODES,
    *country_answers.CODES,
    unmet_need.CODE,
    unplaced_service.CODE,
    *unknown_way.CODES,
    uncited_figure.CODE,
    *hard_to_read.CODES,
    long_field.CODE,
    unexplained_abbreviation.CODE,
    never_shown.CODE,
    conflicting_answers.CODE,
    *idle_answer.CODES,
    *hidden_need.CODES,
    *service_reach.CODES,
    impossible_condition.CODE,
    undecided.CODE,
    *accessibility_claim.CODES,
    future_reading.CODE,
)
"""Every code a check may give."""


def check_on(edition: Edition, today: date) -> Iterator[Diagnostic]:
    """What is wrong on a certain day and may be right on another."""
    yield from accessibility_claim.check(edition, today)
    yield from future_reading.check(edition, today)
    if not edition.unread:
        # What has ended by itself may have been the last that met a need.
        before = {*unmet_need.check(edition)}
        yield from (found for found in unmet_need.check(edition.on(today)) if found not in before)


def check(edition: Edition, *, reasoning: bool = True) -> Iterator[Diagnostic]:
    """Everything that is wrong with an edition's content, beyond what reading it already found.

    Without `reasoning`, nothing is asked of what the checklist can and cannot do: nothing that bears on it has changed.
    """
    sound = [*sound_faults(edition)]
    yield from sound
    yield from written_faults(edition)
    if reasoning:
        yield from reasoned_faults(edition, sound)


def sound_faults(edition: Edition) -> Iterator[Diagnostic]:
    """Where records and rules do not fit together."""
    for one in SOUND:
        yield from one(edition)


def written_faults(edition: Edition) -> Iterator[Diagnostic]:
    """What is wrong with what records say."""
    for one in WRITTEN:
        # What could not be read is missing from the rest only because its own fault has not been mended yet.
        if not (edition.unread and one in OF_THE_WHOLE):
            yield from one(edition)


def reasoned_faults(edition: Edition, sound: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What the checklist cannot do and should; nothing where what is `sound_faults` shows that it makes no sense."""
    if not edition.unread and all(found.severity is not Severity.ERROR for found in sound):
        for one in ANALYSES:
            yield from one(edition)
