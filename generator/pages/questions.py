"""The needs analysis as something to read: every question with, in words, whom it is for."""

from typing import NamedTuple

from markupsafe import Markup, escape

from generator.assessment.named_countries import named
from generator.model.checklist import Option, Question, QuestionPath
from generator.model.countries import CountryGroup, Destination
from generator.model.edition import Edition
from generator.model.rule import Rule
from generator.pages.page_builder import PageBuilder


class Asked(NamedTuple):
    """A question to show."""

    question: Question
    number: int
    when: Markup
    """Whom it is for, when not for everybody."""
    needs: dict[str, list[str]]
    """Answer → the needs it reveals, the weightiest first."""
    countries: list["Listed"]
    """The countries that give its answers; none where naming a country answers another question, or none."""


class Listed(NamedTuple):
    """An answer and the countries that give it."""

    option: Option
    countries: list[Destination]
    groups: list[CountryGroup]
    """Where it is read which countries they are."""


def asked(maker: PageBuilder) -> list[tuple[str, list[Asked]]]:
    """The questions of the quick path, then of the deepening, numbered through."""
    paths: dict[str, list[Asked]] = {path.value: [] for path in QuestionPath}
    for number, question in enumerate(maker.edition.questions, 1):
        paths[question.path.value].append(
            Asked(
                question,
                number,
                when(question.show_if, maker) if question.show_if else Markup(),
                {option.id: revealed(option) for option in question.options},
                _listed(maker.edition, question),
            )
        )
    return list(paths.items())


def _listed(edition: Edition, question: Question) -> list[Listed]:
    if edition.countries is None or edition.countries.question != question.id:
        return []
    known = list(named(edition))
    found = []
    for option in question.options:
        own = [one for one in known if option.id in one.answers]
        groups = {group.id: group for one in own for group in one.groups if group.answer == option.id}
        if own:
            found.append(Listed(option, [one.country for one in own], list(groups.values())))
    return found


def revealed(option: Option) -> list[str]:
    """The needs an answer reveals, the weightiest first."""
    return sorted(option.reveals, key=lambda need: -option.reveals[need])


def when(rule: Rule, maker: PageBuilder) -> Markup:
    """A rule as part of a sentence."""
    words = maker.ui["analysis"]
    parts = [_answered(question, answers, maker) for question, answers in rule.answers.items()]
    parts += [when(part, maker) for part in rule.all]
    if rule.any:
        parts.append(_between(words["or"]).join(when(part, maker) for part in rule.any))
    if rule.negated:
        parts.append(Markup("{} {}").format(words["not"], when(rule.negated, maker)))
    return _between(words["and"]).join(parts)


def _between(word: str) -> Markup:
    return Markup(" {} ").format(word)


def _answered(question_id: str, answers: tuple[str, ...], maker: PageBuilder) -> Markup:
    """One question and the answers that count."""
    words, question = maker.ui["analysis"], maker.edition.question[question_id]
    chosen = [maker.render.marked_text(option.text) for option in question.options if option.id in answers]
    number = [q.id for q in maker.edition.questions].index(question_id) + 1
    if len(chosen) > len(question.options) - len(chosen):
        others = [maker.render.marked_text(option.text) for option in question.options if option.id not in answers]
        if not others:
            return escape(words["answered"].format(number=number))
        return Markup("{} {}").format(words["anything_but"].format(number=number), _joined(others, maker))
    return Markup("{} {}").format(words["answered_so"].format(number=number), _joined(chosen, maker))


def _joined(texts: list[Markup], maker: PageBuilder) -> Markup:
    """Quoted answers as "a, b or c"."""
    mark = Markup(maker.ui["quote"])  # noqa: S704 - our own words
    quoted = [mark.format(text) for text in texts]
    if len(quoted) == 1:
        return quoted[0]
    return Markup(", ").join(quoted[:-1]) + _between(maker.ui["analysis"]["or"]) + quoted[-1]
