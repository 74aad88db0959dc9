"""The templates' own language: what a template can call. Compiled once for a theme, whatever editions it dresses."""

from collections.abc import Mapping, MutableMapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.assessment.steps import expected
from generator.model.change import Change
from generator.model.provenance import Provenance
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.theme import Theme
from generator.model.upkeep import Maintained
from generator.open_data import catalogue
from generator.open_data.fields import reading
from generator.open_data.recent_changes import changed_fields
from generator.overview import cluster_links, supply
from generator.pages import a_to_z, change_groups, doors, reports, trusted
from generator.pages.collation import Alphabet
from generator.pages.language_marks import quoting
from generator.pages.open_duties import open_duties
from generator.pages.pictures import cluster_chain, lettering, region_chain, who_does_what
from generator.pages.routes import relative, search_files
from generator.pages.slots import DATA_FOLDER


class _Environment(Environment):
    """Its templates have all names in one dictionary: the chain that Jinja makes is walked name by name each time."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=8)
def environment(theme: Theme) -> Environment:
    """Templates that escape everything, and refuse names they do not know.

    They are filled with `here` (the page's address), `edition`, `language`, `ui` and `renderer`.
    """
    return environment_of(DictLoader(dict(theme.templates)), theme.icons)


def with_short_json(made: Environment) -> Environment:
    """The environment, in which `tojson` writes letters as they are and no needless spaces: pages carry much of it."""
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return made


def environment_of(loader: BaseLoader, icons: Mapping[str, str], **options: Any) -> Environment:  # noqa: ANN401 - Jinja's
    """As `environment`, for templates that a loader finds and with more of Jinja's options."""
    # To look for constants in every template takes longer than it saves in what is rendered from it.
    settings: dict[str, Any] = {"cache_size": -1, "auto_reload": False, "optimized": False, **options}
    made = with_short_json(
        _Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, **settings
        )
    )

    def icon(name: str) -> Markup:
        return Markup(icons.get(name, ""))  # noqa: S704 - our own dependency's drawings

    made.globals.update(url=_url, county=_county, asset=_asset, slot=_slot, file=_file, icon=icon)
    made.globals.update(search_files=_search_files, supply=supply, a_to_z=a_to_z, cluster_links=cluster_links)
    made.globals.update(open_data_list=_open_data_list, open_data_fields=catalogue.explained, field_words=reading)
    made.globals.update(lettering=lettering, region_chain=region_chain, who_does_what=who_does_what)
    made.globals.update(cluster_chain=cluster_chain)
    made.globals.update(
        expected=expected,
        regions_in_order=_regions_in_order,
        door_to=_door_to,
        zone=_zone,
        differs_by_county=_differs_by_county,
        is_elsewhere=_is_elsewhere,
        every_way=_every_way,
        correction=_correction,
        open_duties=open_duties,
        member_name=_member_name,
        offices=_offices,
        day_of=date.fromisoformat,
    )
    made.globals.update(trusted=_trusted, age=_age)
    made.globals.update(
        change_groups=change_groups,
        change_groups_by=_change_groups_by,
        change_path=_change_path,
        changed_fields=changed_fields,
    )
    made.filters.update(t=_said, plain=_plain, word=_word, bare=str)
    return made


def compile_all(theme: Theme) -> None:
    """Compile every template, before processes part ways and each would compile it again."""
    ready = environment(theme)
    for name in ready.list_templates():
        ready.get_template(name)


@pass_context
def _search_files(context: Context) -> dict[str, str]:
    render, here = context["renderer"], context["here"]
    return search_files(here, render.routes, context["language"], render.slot(DATA_FOLDER, "", here))


@pass_context
def _url(context: Context, kind: str, record_id: str = "", language: str = "") -> str:
    there = context["renderer"].routes.path(kind, record_id, language or context["language"])
    return relative(context["here"], there)


@pass_context
def _county(context: Context, region: Region) -> str:
    """Where a county's guide is: the region's own where it is published, else its page here."""
    if not region.published:
        return _url(context, "region", region.id)
    language = context["language"]
    spoken = region.languages or context["edition"].national.languages
    front = "" if language not in spoken or language == spoken[0] else f"{language}/"
    return region.published + front


@pass_context
def _regions_in_order(context: Context) -> list[Region]:
    """The regions in the order of their counties' names in the reader's alphabet."""
    language, alphabet = context["language"], Alphabet(context["renderer"].ui["alphabet"])
    return sorted(context["edition"].regions, key=lambda region: alphabet.key(plain(region.county, language)))


@pass_context
def _trusted(
    context: Context, provenance: Provenance, subject: str = "", region: Region | None = None
) -> trusted.Trusted:
    return trusted.trusted(context["edition"], provenance, subject, region)


@pass_context
def _age(context: Context, record: Maintained, source: Provenance | None = None) -> trusted.Age | None:
    edition = context["edition"]
    return trusted.age_of_field(edition, record, source) if source else trusted.age(edition, record)


@pass_context
def _door_to(context: Context, actor_id: str, **asked: str) -> doors.DoorCard:
    return doors.door(context["edition"], actor_id, context["language"], **asked)


@pass_context
def _offices(context: Context, county: str) -> list[doors.DoorCard]:
    return list(doors.offices(context["edition"], county, context["language"]))


@pass_context
def _member_name(context: Context, actor_id: str, county: str) -> Texts:
    """What an actor is called in a county: its own organisation's name where the actor stands for one in each."""
    return doors.resolved(context["edition"], actor_id, county).name


@pass_context
def _correction(context: Context, record: str) -> reports.Letter:
    renderer = context["renderer"]
    return reports.correction(record, context["edition"], renderer.ui["report"], renderer.plain)


@pass_context
def _every_way(context: Context, actor_id: str) -> tuple[doors.Way, ...]:
    return doors.every_way(context["edition"], actor_id, context["language"])


@pass_context
def _differs_by_county(context: Context, actor_id: str) -> bool:
    return doors.differs_by_county(context["edition"], actor_id)


@pass_context
def _is_elsewhere(context: Context, actor_id: str) -> bool:
    return context["edition"].actor[actor_id].stands_for in doors.ELSEWHERE


@pass_context
def _zone(context: Context) -> str:
    country = context["edition"].national.site.country
    return country.time_zone if country else ""


@pass_context
def _open_data_list(context: Context) -> tuple[list[catalogue.CatalogueEntry], catalogue.Download]:
    """Every dataset with its files, and the workbook that holds them all."""
    edition = context["edition"]
    words = catalogue.words_of(context["renderer"].theme.ui, edition.languages)
    return catalogue.entries(edition, words), catalogue.workbook(edition, words)


@pass_context
def _change_path(context: Context, change: Change) -> str:
    return change_groups.path(change, context["edition"], context["renderer"].routes, context["language"])


@pass_context
def _change_groups_by(context: Context, way: str) -> list[tuple[str, str, str, tuple[Change, ...]]]:
    """Name, id and kind of an actor or a region, in the order of the reader's alphabet, and its changes."""
    edition, language = context["edition"], context["language"]
    if way == change_groups.BY_ACTOR:
        names, groups = {a.id: a.name for a in edition.actors}, change_groups.by_actor(edition, edition.actor)
    else:
        names, groups = {r.id: r.county for r in edition.regions}, change_groups.by_county(edition, edition.region)
    kinds = (group.record.split("/") for group in groups)
    told = [(plain(names[one], language), one, kind, g.changes) for (kind, one), g in zip(kinds, groups, strict=True)]
    return sorted(told, key=lambda one: Alphabet(context["renderer"].ui["alphabet"]).key(one[0]))


@pass_context
def _asset(context: Context, name: str) -> str:
    return relative(context["here"], f"{context['renderer'].theme.folder}/{name}")


@pass_context
def _file(context: Context, path: str) -> str:
    return relative(context["here"], path)


@pass_context
def _slot(context: Context, name: str, record_id: str = "") -> Markup:
    """What differs between editions: the only place where a template may read the edition's own door or name."""
    slot: Markup = context["renderer"].slot(name, record_id, context["here"])
    return slot


@pass_context
def _said(context: Context, texts: Texts | None) -> Markup:
    return marked_text(texts, context["language"], context["edition"].vocabulary.foreign)


@pass_context
def _plain(context: Context, texts: Texts | None) -> str:
    return plain(texts, context["language"])


@pass_context
def _word(context: Context, word_id: str, vocabulary: str) -> Markup:
    edition = context["edition"]
    return marked_text(edition.word[f"{vocabulary}/{word_id}"].name, context["language"], edition.vocabulary.foreign)


def marked_text(texts: Texts | None, language: str, foreign: Mapping[str, Sequence[str]]) -> Markup:
    """The text in a language; one that exists only in another is marked with its language, never mixed in.

    So are words of other languages in it that the vocabulary knows as `foreign`.
    """
    if not texts:
        return Markup()
    if language in texts:
        return quoting(texts[language], language, foreign)
    other = next(iter(texts))
    return Markup('<span lang="{}">{}</span>').format(other, texts[other])


def plain(texts: Texts | None, language: str) -> str:
    """The text for places that take no markup: attributes, titles. The other language's where there is none."""
    if not texts:
        return ""
    return texts.get(language) or next(iter(texts.values()))
