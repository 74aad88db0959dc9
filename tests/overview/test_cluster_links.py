"""A cluster's chain is what its record says: every part has a place, and the picture holds no more and no less."""

from itertools import combinations

import pytest

from generator.model.actor import ClusterRole
from generator.model.edition import Edition
from generator.overview import cluster_links
from generator.pages.pictures import cluster_chain
from tests.diagnosing import edition_of

HEADS = {role.value: role.value.title() for role in ClusterRole}
SOURCE = "provenance: {source: https://beta.se/medlemmar, dated: 2026, read: 2026-11-01, verified: yes}"
CHAIN = f"""
    links:
      - {{kind: supplier, name: {{sv: Sågverken, en: Sawmills}}, {SOURCE}}}
      - {{kind: member, name: {{sv: Hyvlerierna, en: Planing mills}}, {SOURCE}}}
      - {{kind: customer, name: {{sv: Husfabrikerna, en: House factories}}, {SOURCE}}}
      - {{kind: research, name: {{sv: Högskolan, en: The university}}, {SOURCE}}}
      - {{kind: support, actor: alfa, what: {{sv: Betalar., en: Pays.}}, {SOURCE}}}
"""


def linked(small: dict[str, str], links: str) -> Edition:
    edition, faults = edition_of({**small, "actors.yaml": small["actors.yaml"] + links})
    assert edition is not None
    assert not faults
    return edition


@pytest.fixture
def whole(small: dict[str, str]) -> cluster_links.ClusterParts:
    edition = linked(small, CHAIN)
    return cluster_links.parts(edition, edition.actor["beta"])


def test_the_whole_chain_is_drawn_from_supplier_to_customer(whole: cluster_links.ClusterParts):
    picture = cluster_chain.drawn(whole, lambda texts: texts["en"], HEADS)
    where = {box.role: box for box in picture.boxes}
    assert where[ClusterRole.SUPPLIER].x < where[ClusterRole.MEMBER].x < where[ClusterRole.CUSTOMER].x
    assert min(where[ClusterRole.RESEARCH].y, where[ClusterRole.SUPPORT].y) > where[ClusterRole.MEMBER].y
    said = {line.text for box in picture.boxes for line in box.lines}
    assert {"Sawmills", "Planing mills", "House factories", "The university", "Alfa", "Beta"} <= said
    assert len(picture.arrows) == len(picture.boxes) - 1
    assert whole.unknown == ()


def test_a_part_nobody_is_known_for_has_no_box_and_is_named(small: dict[str, str]):
    edition = linked(small, "\n".join(CHAIN.splitlines()[:3] + CHAIN.splitlines()[5:]))
    found = cluster_links.parts(edition, edition.actor["beta"])
    picture = cluster_chain.drawn(found, lambda texts: texts["en"], HEADS)
    assert set(found.unknown) == {ClusterRole.MEMBER, ClusterRole.CUSTOMER}
    assert {box.role for box in picture.boxes} == {*ClusterRole} - {ClusterRole.CUSTOMER}


def test_a_county_has_the_clusters_whose_chain_serves_it(small: dict[str, str]):
    edition = linked(small, CHAIN)
    assert [one.id for one in cluster_links.of_county(edition, edition.region["12"])] == ["beta"]


def test_nothing_in_a_picture_of_the_content_overlaps_or_stands_outside(nation: Edition):
    clusters = [actor for actor in nation.actors if actor.links]
    assert clusters
    for actor in clusters:
        picture = cluster_chain.drawn(cluster_links.parts(nation, actor), lambda texts: texts["sv"], HEADS)
        for one, other in combinations(picture.boxes, 2):
            beside = one.x + cluster_chain.BOX <= other.x or other.x + cluster_chain.BOX <= one.x
            assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y, actor.id
        for box in picture.boxes:
            assert box.x >= 0
            assert box.x + cluster_chain.BOX <= picture.width
            assert all(box.y < line.y <= box.y + box.height for line in box.lines), actor.id


def test_every_link_of_the_content_was_read_in_a_source(nation: Edition):
    links = [link for actor in nation.actors for link in actor.links]
    assert all(link.provenance.source and link.provenance.verified.value == "yes" for link in links)
