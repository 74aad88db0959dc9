"""Pages that are used rather than read: analysis, adviser, search, data, reports of faults, "not found"."""

from collections.abc import Iterator

from generator.assessment.export import script_languages
from generator.pages.document import SEARCH_PAGE
from generator.pages.families.texts import text_in
from generator.pages.guide_text import GuideText
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present
from generator.pages.questions import asked


def pages(maker: PageBuilder) -> Iterator[Page]:
    """Analysis, adviser, search, open data, report, who answers for what, not found."""
    yield _analysis(maker)
    yield _adviser(maker)
    yield _search(maker)
    yield _data(maker)
    yield _report(maker)
    yield _responsibility(maker)
    yield _faults(maker)
    yield _not_found(maker)


def _analysis(maker: PageBuilder) -> Page:
    ui = maker.ui
    return maker.page(
        "analysis",
        title=ui["names"]["analysis"],
        description=ui["analysis"]["lead"],
        crumbs=(maker.crumb("home"),),
        modules=_scripts(maker, "components/needs-analysis/needs-analysis.js"),
        later=lambda: {"parts": asked(maker)},
        exits={found.id: found for found in maker.edition.checklist.exits},
    )


def _adviser(maker: PageBuilder) -> Page:
    text = text_in(maker, "adviser")
    modules = _scripts(maker, "components/adviser/adviser.js")
    told, plain = maker.edition.national.indicators, maker.render.plain
    return maker.page(
        "adviser",
        title=text.title if text else maker.ui["names"]["adviser"],
        description=text.summary if text else maker.ui["names"]["adviser"],
        crumbs=(maker.crumb("home"),),
        modules=modules,
        scripted=bool(modules),
        outcomes=told.tally.outcomes if told else (),
        did={word.id: plain(word.name) for word in told.tally.done} if told else {},
        text=text,
        html=GuideText(maker).html(text, maker.render.path("adviser")) if text else "",
    )


def _search(maker: PageBuilder) -> Page:
    ui = maker.ui
    return maker.page(
        "search",
        title=ui["names"]["search"],
        description=ui["search_page"]["lead"],
        crumbs=(maker.crumb("home"),),
        modules=present(maker, SEARCH_PAGE),
        indexed=False,
    )


def _data(maker: PageBuilder) -> Page:
    text = text_in(maker, "open-data")
    here = maker.render.path("data")
    title = text.title if text else maker.ui["names"]["data"]
    return maker.page(
        "data",
        title=title,
        description=text.summary if text else title,
        crumbs=(maker.crumb("home"),),
        text=text,
        html=GuideText(maker).html(text, here) if text else "",
    )


def _report(maker: PageBuilder) -> Page:
    """How a reader puts something right."""
    ui = maker.ui["report"]
    crumbs, modules = (maker.crumb("home"),), present(maker, DOOR)
    return maker.page("report", title=ui["title"], description=ui["lead"], crumbs=crumbs, modules=modules)


def _responsibility(maker: PageBuilder) -> Page:
    """What an edition's lawyer and communicator ask."""
    words = maker.ui["duties"]
    name = maker.ui["names"]["responsibility"]
    return maker.page("responsibility", title=name, description=words["lead"], crumbs=(maker.crumb("home"),))


def _faults(maker: PageBuilder) -> Page:
    """What every message to those who write the content means, each at an address of its own."""
    ui = maker.ui["faults"]
    return maker.page(
        "faults",
        title=ui["title"],
        description=ui["lead"],
        crumbs=(maker.crumb("home"), maker.crumb("about")),
        section="about",
        indexed=False,
    )


def _not_found(maker: PageBuilder) -> Page:
    """Shown at any address that leads nowhere, so that its links start from the site's root."""
    ui = maker.ui["not_found"]
    return maker.page(
        "404",
        title=ui["title"],
        description=ui["lead"],
        base=maker.edition.site.root,
        modules=_scripts(maker, "components/needs-analysis/not-found.js"),
        indexed=False,
    )


def _scripts(maker: PageBuilder, *modules: str) -> tuple[str, ...]:
    """Those modules, where there is the analysis' data in this language for them to show."""
    return present(maker, *modules) if maker.language in script_languages(maker.edition) else ()
