"""What nobody has decided of an edition: the fields that a region's lawyer and communicator fill in."""

from generator.model.edition import Edition


def open_duties(edition: Edition) -> tuple[str, ...]:
    """Keys as they are written in the record, in the order they are asked for."""
    site, nation = edition.site, edition.national.site
    borrowed = edition.laid_on is not None and site.publisher == nation.publisher
    reachable = bool(site.publisher.email or site.publisher.issues)
    approved = site.approval is not None and (edition.day is None or site.approval.covers(edition.day))
    asked = {
        "publisher": borrowed,
        "publisher.email": not borrowed and not reachable,
        "approved": bool(edition.home) and not approved,
        "accessibility": site.accessibility is None,
        "privacy": site.privacy is None,
        "address": site.address is None,
    }
    return tuple(key for key, missing in asked.items() if missing)
