"""Words in another language than the page's are marked (WCAG 3.1.2), and no field holds words of unknown language."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, get_args, get_origin

import pytest
from pydantic import StringConstraints

from generator import model
from generator.model.record import Record, Texts
from generator.pages.families import actors
from generator.pages.language_marks import quoting
from tests.diagnosing import diagnose
from tests.pages.conftest import Making

FOREIGN = {"en": ("Certificate of Origin", "R & D", "Origin"), "de": ("span", "en")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ett Certificate of Origin.", 'Ett <span lang="en">Certificate of Origin</span>.'),
        ("Origin, igen Origin", '<span lang="en">Origin</span>, igen <span lang="en">Origin</span>'),
        ("<b>R & D</b>", '&lt;b&gt;<span lang="en">R &amp; D</span>&lt;/b&gt;'),
        ("Originalet", "Originalet"),
        ("origin", "origin"),
        ("Origin en span", '<span lang="en">Origin</span> <span lang="de">en</span> <span lang="de">span</span>'),
    ],
)
def test_words_of_another_language_are_marked_where_they_stand(text: str, shown: str):
    assert str(quoting(text, "sv", FOREIGN)) == shown


def test_in_their_own_language_and_without_a_list_nothing_is_marked():
    assert str(quoting("A Certificate of Origin", "en", FOREIGN)) == "A Certificate of Origin"
    assert str(quoting("Ett & Certificate of Origin", "sv", {})) == "Ett &amp; Certificate of Origin"


def test_a_page_marks_the_words_that_the_vocabulary_knows(making: Making, small: dict[str, str]):
    name = "content/vocabulary.yaml"
    maker = making("sv", {name: small[name] + "foreign: {en: [Alfa]}\n"})
    assert str(maker.render.marked_text({"sv": "Hos Alfa"})) == 'Hos <span lang="en">Alfa</span>'
    assert str(making("en").render.marked_text({"en": "At Alfa"})) == "At Alfa"


def test_a_note_on_a_source_is_said_in_every_language(making: Making, small: dict[str, str]):
    name = "actors.yaml"
    noted = small[name].replace("{source: https://beta.se,", "{source: https://beta.se, source_note: NOTE,")
    both = {name: noted.replace("NOTE", "{sv: sammanfattning, en: summary}")}
    for language, path, words in (("sv", "aktorer/beta/", "sammanfattning"), ("en", "en/actors/beta/", "summary")):
        maker = making(language, both)
        (page,) = (page for page in actors.pages(maker) if page.path == path)
        assert f"({words})" in page.body
    one = {**small, name: noted.replace("NOTE", "{sv: sammanfattning}")}
    assert [fault.code for fault in diagnose(one)] == ["missing-translation"]


def leaves(annotation: Any, metadata: tuple[Any, ...] = ()) -> Iterator[StringConstraints]:  # noqa: ANN401 - a type
    """What is asked of every string that a field may hold, but for texts, which say their language."""
    if annotation == Texts or get_origin(annotation) in (dict, Mapping):
        return
    yield from (one for one in metadata if isinstance(one, StringConstraints))
    for one in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        if isinstance(one, StringConstraints):
            yield one
        elif not isinstance(one, str):
            yield from leaves(one)


def models(above: type[Record] = Record) -> Iterator[type[Record]]:
    for one in above.__subclasses__():
        if one.__module__.startswith("generator.model."):
            yield one
        yield from models(one)


def free_words() -> set[str]:
    """Fields that take any words, in no said language."""
    for module in pkgutil.iter_modules(model.__path__):
        import_module(f"generator.model.{module.name}")
    return {
        f"{one.__name__}.{name}"
        for one in models()
        for name, field in one.model_fields.items()
        if any(asked.pattern is None for asked in leaves(field.annotation, tuple(field.metadata)))
    }


NAMES_AND_CODES = {
    *("Actor.counties", "Event.counties", "Region.code", "Region.iso", "Audited.check", "Fault.rule"),
    *("Door.phone", "Door.email", "Publisher.email", "Contact.value", "Contact.counties", "Country.time_zone"),
    *("Question.id", "Option.id", "Option.until", "Option.leads_to", "Fact.id", "Fact.default", "FactValue.id"),
    *("FactValue.part_of", "Condition.any", "Condition.none", "StemmerStep.cut"),
    *("Change.counties", "Change.fields", "Change.record", "Countries.question", "CountryGroup.answer"),
    *("Lesson.counties", "Tally.small", "CaseFile.month"),
}
"""What points to something, or is the same in every language."""

PROPER_NAMES = {"Image.licence", "Actor.short", "Actor.former", "Region.towns", "Audit.tools"}
"""WCAG 3.1.2 leaves these out."""

LANGUAGE_BESIDE_IT = {f"{kind}.{name}" for kind in ("Guide", "Text") for name in ("language", "title", "summary")} | {
    f"Language.{name}" for name in ("no_phone", "to_check")
}
"""The file's folder says which, or the key that they stand below."""

NOT_SHOWN = {
    *("NumberForm.pattern", "NumberForm.form", "People.first_names"),
    *("ServiceChange.aliases", "Service.aliases", "Writing.known"),
    *("Language.countries", "Language.glue", "Language.stop", "Language.vowels"),
    *("Persona.title", "Persona.doubt", "Expected.why", "FirstContact.why", "ExpectedNearMiss.opens_when"),
}
"""For search, checks and tests."""

ABBREVIATIONS = {"Term.aliases"}
"""The same in every language: the field says so to its authors."""


def test_no_field_takes_words_without_asking_for_their_language():
    """Whoever adds one says here why a reader need not be told which language it is; else it is `Texts`."""
    argued = NAMES_AND_CODES | PROPER_NAMES | LANGUAGE_BESIDE_IT | NOT_SHOWN | ABBREVIATIONS
    assert free_words() == argued
