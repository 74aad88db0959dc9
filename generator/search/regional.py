"""What one edition adds to the shared index: whose it is, its door, what is its own and what is not offered there."""

from generator.model.edition import Edition
from generator.model.record import text_in
from generator.search.bm25f import counted
from generator.search.index import VERSION, body, dumped
from generator.search.search_documents import Route, documents, own_counties
from generator.search.shared_index import SharedIndex


def regional(edition: Edition, shared: SharedIndex) -> bytes:
    """The edition's own part, beside the shared index.

    Documents that the nation has not, or has otherwise, come as an index of their own; they take the place of the
    nation's of the same address.
    """
    language, route = shared.language, shared.route
    known = {(d.kind, d.id): d for d in shared.documents}
    here = list(documents(edition, language, route))
    more = [d for d in here if known.get((d.kind, d.id)) != d]
    offered = {(d.kind, d.id) for d in here}
    home = set(edition.home)
    own = own_counties(shared.nation).items()
    away = {service for service, counties in own if home and not home & set(counties)}
    hidden = {
        d.path for d in shared.documents if (d.kind, d.id) not in offered or (d.kind == "service" and d.id in away)
    }
    return dumped(
        {
            "version": VERSION,
            "home": sorted(home),
            "door": {"name": text_in(edition.site.door.name, language), "path": _door_path(edition, language, route)},
            "doorActor": edition.door_actor,
            "hidden": sorted(hidden),
            "more": body(more, shared.words, shared.usual, counted(more, shared.words)) if more else None,
        }
    )


def _door_path(edition: Edition, language: str, route: Route) -> str:
    """The region's own page, or the list of regions where the edition is for the whole country."""
    home = [region for region in edition.regions if region.code in edition.home]
    return route("region", home[0].id if len(home) == 1 else "", language)
