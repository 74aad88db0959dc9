"""Conditions in words: who a service is for, and what would open it. Every word comes from the checklist's data.

A condition is a verb phrase that follows both "firms that" and "when you", so one phrase serves both sentences.
"""

from collections.abc import Iterable

from generator.assessment.eligibility import conditions
from generator.assessment.near_misses import FailingCondition
from generator.model.checklist import Checklist, Fact, FactKind
from generator.model.eligibility import Condition
from generator.model.service import Service


def spoken(checklist: Checklist, language: str) -> str:
    """The language to say conditions in: this one when the checklist has every word, else the first that has, or none.

    A sentence is never put together from two languages.
    """
    return next((one for one in (language, *checklist.prose) if _whole(checklist, one)), "")


def _whole(checklist: Checklist, language: str) -> bool:
    facts = [fact for fact in checklist.facts if fact.prose]
    named = all(language in value.name for fact in facts for value in fact.values)
    return language in checklist.prose and named and all(language in fact.prose for fact in facts)


def who_it_is_for(service: Service, checklist: Checklist, language: str) -> str:
    """One sentence: "För företag som har 2–49 anställda och finns i Värmlands län." Never empty.

    What holds for nearly every service is said only when there is nothing else to say.
    """
    words = checklist.prose[language]
    own = service.eligibility.requires if service.eligibility else {}
    every = list(conditions(service, checklist))
    said = [(fact, condition) for fact, condition in every if fact.id in own] or every
    if not said:
        return words["everybody"]
    return words["firms"].format(conditions=_joined(_phrases(said, checklist, language), words["and"]))


def opens_when(openings: Iterable[FailingCondition], checklist: Checklist, language: str) -> str:
    """What would open a service: "när ni har minst 2 anställda och omsätter minst 3 miljoner kronor"."""
    words = checklist.prose[language]
    facts = {fact.id: fact for fact in checklist.facts}
    said = [(facts[opening.fact], opening.condition) for opening in openings]
    return words["opens"].format(conditions=_joined(_phrases(said, checklist, language), words["and"]))


def phrase(fact: Fact, condition: Condition, checklist: Checklist, language: str) -> str:
    """One condition as a verb phrase: "har minst 2 anställda"."""
    words = checklist.prose[language]
    shapes = fact.prose[language]
    if fact.kind is FactKind.RANGE:
        both = condition.min is not None and condition.max is not None
        shape = "between" if both else "min" if condition.max is None else "max"
        return shapes[shape].format(
            min=_number(condition.min, words["number"]),
            over=_number(None if condition.min is None else condition.min - 1, words["number"]),
            max=_number(condition.max, words["number"]),
        )
    names = {value.id: value.name[language] for value in fact.values}
    wider = {value.id: value.part_of for value in fact.values}
    phrases = []
    for shape, values in (("any", condition.any), ("none", condition.none)):
        own = shapes.get(f"{shape}:{'+'.join(values)}")
        said = [names[value] for value in values if wider[value] not in values]
        if own or said:
            phrases.append(own or shapes[shape].format(values=_joined(said, words["or"])))
    return f" {words['but']} ".join(phrases)


def _phrases(said: list[tuple[Fact, Condition]], checklist: Checklist, language: str) -> list[str]:
    """The conditions as verb phrases. One may continue the phrase before it: "säljer varor" and "till Norge"."""
    phrases: list[str] = []
    before = ""
    for fact, condition in said:
        joins = fact.prose[language].get(f"after:{before}")
        if joins and condition.any and not condition.none:
            names = {value.id: value.name[language] for value in fact.values}
            own = fact.prose[language].get(f"after:{before}:{'+'.join(condition.any)}")
            values = _joined([names[value] for value in condition.any], checklist.prose[language]["or"])
            phrases[-1] += f" {own or joins.format(values=values)}"
        else:
            phrases.append(phrase(fact, condition, checklist, language))
        before = fact.id if condition.any and not condition.none else ""
    return phrases


def _joined(phrases: list[str], last: str) -> str:
    """The phrases as a list in a sentence, each only once. A comma an author ends a phrase with stays before `last`."""
    *first, final = dict.fromkeys(phrases)
    final = final.rstrip(",")
    if not first:
        return final
    *before, joint = first
    return f"{', '.join([*(p.rstrip(',') for p in before), joint])} {last} {final}"


def _number(number: float | None, sample: str) -> str:
    """A number written as the sample 1 234,5 is; without decimals when it has none."""
    if number is None:
        return ""
    thousands, decimal = sample[1].replace(" ", "\N{NO-BREAK SPACE}"), sample[5]
    text = f"{int(number):,}" if number == int(number) else f"{number:,}"
    return text.replace(",", "\0").replace(".", decimal).replace("\0", thousands)
