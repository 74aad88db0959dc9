"""The feed of changes: a reader of feeds takes it, and it tells what the page does."""

from dataclasses import replace
from urllib.parse import urljoin

import feedparser

from generator.exports import change_feed
from generator.model.edition import Edition
from generator.open_data.recent_changes import recent
from tests.real_content import THEME

UI = THEME.ui


def feeds(edition: Edition) -> dict[str, feedparser.FeedParserDict]:
    return {path: feedparser.parse(content) for path, content in change_feed.files(edition, UI)}


def test_a_reader_of_feeds_finds_no_fault_and_every_change(editions: list[Edition]):
    for edition in editions:
        found = feeds(edition)
        assert list(found) == ["changes.xml", "en/changes.xml"]
        for feed in found.values():
            assert feed.bozo == 0
            assert feed.version == "atom10"
            assert feed.feed.id
            assert feed.feed.title
            assert feed.feed.updated
            assert feed.feed.author
            assert len(feed.entries) == len(recent(edition))
            assert all(one.id and one.title and one.updated and one.link and one.summary for one in feed.entries)
            assert len({one.id for one in feed.entries}) == len(feed.entries)


def test_addresses_are_absolute_where_the_edition_has_one(editions: list[Edition]):
    published = replace(editions[0], site=editions[0].site.model_copy(update={"address": "https://exempel.se/export/"}))
    feed = feeds(published)["en/changes.xml"]
    assert {link.href for link in feed.feed.links} == {
        "https://exempel.se/export/en/changes.xml",
        "https://exempel.se/export/en/about/changes/",
    }
    assert all(one.link.startswith("https://exempel.se/export/en/") for one in feed.entries)


def test_an_unpublished_feed_counts_its_addresses_from_itself(editions: list[Edition]):
    feed, place = feeds(editions[0])["en/changes.xml"], "https://exempel.se/en/changes.xml"
    assert {urljoin(place, link.href) for link in feed.feed.links} == {place, "https://exempel.se/en/about/changes/"}


def test_the_same_edition_is_the_same_bytes(editions: list[Edition]):
    assert dict(change_feed.files(editions[1], UI)) == dict(change_feed.files(editions[1], UI))


def test_a_feed_without_changes_is_whole(small_edition: Edition):
    assert feeds(small_edition)["changes.xml"].bozo == 0
