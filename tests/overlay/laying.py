"""The small project with services for all and for one county each, and a region that may change it."""

from collections.abc import Mapping

from generator.model.edition import Edition
from generator.model.region import Region
from generator.overlay import public_region
from generator.reading import content_files
from tests.diagnosing import edition_of, small_texts

LOCAL = """
  - id: check-{code}
    name: {{sv: Check, en: Voucher}}
    kinds: [rad]
    what: {{sv: En check., en: A voucher.}}
    topics: [handel]
    stages: [ny]
    meets: {{forsta: 2}}
    eligibility: {{basis: stated, requires: {{region: {{any: ['{code}']}}}}}}
    limits: {{}}
    instead: [alfa-lots]
    state: described
    status: {{sv: Enligt källan, en: According to the source}}
    url: https://www.alfa.se/check
    provenance: {{source: https://www.alfa.se/check, read: 2026-11-01, verified: yes}}
"""

SERVICES = "content/services/alfa.yaml"
REGION = "content/regions/skane/region.yaml"
REGIONAL = """
regional:
  name: {sv: 'Dörr – {place}', en: 'Door – {place}'}
  tagline: {sv: '{county}, {region}', en: '{county}, {region}'}
"""


def texts(overlay: str = "", **more: str) -> dict[str, str]:
    """The project's texts; `overlay` is what stands below `edition:` in the region's file."""
    made = dict(small_texts())
    made[SERVICES] += LOCAL.format(code="12").lstrip("\n") + LOCAL.format(code="14").lstrip("\n")
    made["content/site.yaml"] += REGIONAL
    if overlay:
        made[REGION] += "edition:\n" + overlay
    return made | more


def pair(made: Mapping[str, str]) -> tuple[Region, Edition]:
    """The region with all it changes, and the nation's edition."""
    edition, faults = edition_of(made)
    assert edition is not None
    assert not faults
    region = edition.regions[0]
    national = content_files.parts(made)
    assert not national.faults
    return region, Edition(**{**vars(edition), "regions": (public_region(region, edition.actor.keys()),)})
