"""A region's first folder: templates filled with a region's own names. The templates are data: generator/starter/."""

import re
import unicodedata
from collections.abc import Mapping

from generator.model.edition import Edition
from generator.model.region import Region
from generator.overlay.complete import completed, takes_logo

FACTS, OVERLAY, LOGO, PAGE = "facts.yaml", "edition.yaml", "logo.svg", "page"
"""Names of the templates; the page has one for each language, page.<language>.md."""

REPOSITORY = "files/"
"""Where the templates lie that go along with their path: what publishes the folder. "_name" becomes ".name"."""

_SLOT = re.compile(r"\{\{ ?([a-z.]+) ?\}\}")
_NAME = re.compile(r"[\w .,'&()/–-]{1,80}")
_FALLBACK = "en"


def slug(name: str) -> str:
    """A name as an id: lower-case letters without diacritics, digits and hyphens; empty when none of it can be used."""
    if not _NAME.fullmatch(name):
        return ""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def find(name: str, edition: Edition) -> Region | None:
    """The region that people mean by `name`: its id, county, authority or short name."""
    wanted = name.casefold()
    for region in edition.regions:
        label = region.tile.name.values() if region.tile else ()
        if wanted in {
            region.id,
            region.code,
            *(t.casefold() for t in (*region.county.values(), *region.name.values(), *label)),
        }:
            return region
    return None


def words(name: str, region: Region | None, edition: Edition, today: str) -> dict[str, str]:
    """What the templates' slots are filled with, but for the generator's version."""
    taken = {r.code for r in edition.regions}
    found = {
        "slug": region.id if region else slug(name),
        "code": region.code if region else next(c for c in map("{:02d}".format, range(99, 0, -1)) if c not in taken),
        "today": today,
        "actor": edition.site.door_actor,
        "need": edition.needs[0].id,
        "service": edition.services[0].id,
        "door": "",
    }
    for language in edition.languages:
        found[f"county.{language}"] = region.county[language] if region else name
        found[f"name.{language}"] = region.name[language] if region else name
        found[f"door.{language}"] = edition.site.door.name[language]
    return found


def folder(
    templates: Mapping[str, str], filled_with: Mapping[str, str], languages: tuple[str, ...], facts: str = ""
) -> dict[str, str]:
    """Path → text of the whole folder. `facts` is the region's own record when it has one already."""
    record = facts or templates[FACTS]
    files = {"region.yaml": completed(record, templates[OVERLAY]), **repository(templates)}
    if takes_logo(record):
        files["logo.svg"] = templates[LOGO]
    for language in languages:
        own = templates.get(f"{PAGE}.{language}.md", templates[f"{PAGE}.{_FALLBACK}.md"])
        files[f"pages/{language}/{filled_with['slug']}.md"] = own
    return {path: fill(text, filled_with) for path, text in files.items()}


def repository(templates: Mapping[str, str]) -> dict[str, str]:
    """Path → template of what a folder needs only when it is a repository of its own."""
    own = ((name.removeprefix(REPOSITORY), text) for name, text in templates.items() if name.startswith(REPOSITORY))
    return {re.sub(r"^_", ".", name): text for name, text in own}


def fill(text: str, filled_with: Mapping[str, str]) -> str:
    """The text with its slots filled. What is no slot of ours stays, such as a workflow's own expressions."""
    return _SLOT.sub(lambda found: filled_with.get(found[1], found[0]), text)
