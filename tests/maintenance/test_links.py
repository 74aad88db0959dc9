"""Every way in which a link goes wrong is told from the others, and nobody is asked more than is polite."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from generator.maintenance.link_memory import Remembered, memory, plain
from generator.maintenance.link_verdict import Judged, LinkVerdict, judge
from generator.model.wrapped_link import recipient, unwrapped
from generator.web.polite_client import Client, Manners, Validators
from tests.maintenance.misbehaving import misbehaving

GONE = re.compile(r"sidan kunde inte hittas|not found", re.IGNORECASE)
QUICK = Manners(pause=0.5, patience=2, back_off=0.5, most=64 * 1024)

WAYS = {
    "/fine": LinkVerdict.FINE,
    "/moved": LinkVerdict.MOVED,
    "/moved-twice": LinkVerdict.MOVED,
    "/elsewhere-for-now": LinkVerdict.FINE,
    "/moved-to-nothing": LinkVerdict.DEAD,
    "/to-the-front": LinkVerdict.SOFT,
    "/circle": LinkVerdict.LOOP,
    "/to-a-script": LinkVerdict.DEAD,
    "/to-a-login": LinkVerdict.REFUSING,
    "/missing": LinkVerdict.DEAD,
    "/gone": LinkVerdict.DEAD,
    "/forbidden": LinkVerdict.REFUSING,
    "/password": LinkVerdict.REFUSING,
    "/bots-out": LinkVerdict.REFUSING,
    "/private": LinkVerdict.DISALLOWED,
    "/no-head": LinkVerdict.FINE,
    "/lying-head": LinkVerdict.FINE,
    "/soft": LinkVerdict.SOFT,
    "/broken": LinkVerdict.FAILING,
    "/busy": LinkVerdict.FINE,
    "/come-next-week": LinkVerdict.FAILING,
    "/too-many": LinkVerdict.REFUSING,
    "/hangs-up": LinkVerdict.SILENT,
    "/odd-letters": LinkVerdict.FINE,
    "/a-file": LinkVerdict.FINE,
    "/endless": LinkVerdict.FINE,
    "/tagged": LinkVerdict.FINE,
}


class Waits:
    """Sleeps not at all, and remembers for how long it should have."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Counter[str]]]:
    with misbehaving() as found:
        yield found


def judged(address: str, known: Validators | None = None) -> tuple[Judged, Validators, list[float]]:
    waits = Waits()
    (reply,) = Client(QUICK, waits).ask([(address, known or Validators())])
    return judge(address, reply.answer, GONE), reply.known, waits.seconds


@pytest.mark.parametrize("path", WAYS)
def test_each_way_to_misbehave_has_its_verdict(path: str, server: tuple[str, Counter[str]]):
    assert judged(server[0] + path)[0].verdict is WAYS[path]


def test_the_new_address_is_proposed(server: tuple[str, Counter[str]]):
    assert judged(f"{server[0]}/moved-twice")[0].instead == f"{server[0]}/fine"


def test_a_wrong_certificate_is_no_silence():
    with misbehaving(secure=True) as (address, _):
        assert judged(f"{address}/fine")[0].verdict is LinkVerdict.CERTIFICATE


def test_nobody_at_home_is_silence_and_no_such_host_is_death():
    with misbehaving() as (address, _):
        pass
    assert judged(f"{address}/fine")[0].verdict is LinkVerdict.SILENT
    assert judged("http://no-such-host.invalid/")[0].verdict in (LinkVerdict.DEAD, LinkVerdict.SILENT)


def test_what_has_a_tag_is_asked_whether_it_has_changed(server: tuple[str, Counter[str]]):
    _, known, _ = judged(f"{server[0]}/tagged")
    (reply,) = Client(QUICK, Waits()).ask([(f"{server[0]}/tagged", known)])
    assert reply.same
    assert reply.known == known


def test_a_server_is_asked_slowly_and_its_wishes_are_heard(server: tuple[str, Counter[str]]):
    waits = Waits()
    list(Client(QUICK, waits).ask([(f"{server[0]}/fine", Validators()), (f"{server[0]}/no-head", Validators())]))
    assert waits.seconds == [QUICK.pause]
    assert judged(f"{server[0]}/come-next-week")[2] == []
    assert judged(f"{server[0]}/broken")[2] == [QUICK.back_off, QUICK.back_off * 2]


def test_a_private_page_is_never_asked_for(server: tuple[str, Counter[str]]):
    judged(f"{server[0]}/private")
    assert not [line for line in server[1] if line.endswith("/private")]


def test_what_is_remembered_comes_back_and_what_is_unsure_is_asked_again():
    kept = {
        "https://a.se/": Remembered(date(2026, 11, 29), Judged(LinkVerdict.MOVED, 200, "https://b.se/"), '"1"', "x"),
        "https://c.se/": Remembered(date(2026, 11, 29), Judged(LinkVerdict.SILENT)),
    }
    assert memory(plain(kept.items())) == kept
    assert memory({"https://a.se/": {"asked": "once", "verdict": "odd"}, "https://b.se/": 3}) == {}
    assert kept["https://a.se/"].is_fresh(date(2026, 12, 4), 6)
    assert not kept["https://a.se/"].is_fresh(date(2026, 12, 5), 6)
    assert not kept["https://c.se/"].is_fresh(date(2026, 11, 29), 6)


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ekn.se%2Fx&data=05%7Canna%40ekn.se",
            "https://www.ekn.se/x",
        ),
        ("https://urldefense.com/v3/__https://www.ekn.se/x__;!!abc$", "https://www.ekn.se/x"),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ekn.se_x&d=Dw", "https://www.ekn.se/x"),
        ("https://www.google.com/url?q=https://ekn.se/&sa=D", "https://ekn.se/"),
        ("https://secure-web.cisco.com/1abc", ""),
        ("https://www.google.com/maps", None),
        ("https://www.ekn.se/?url=https://x.se", None),
    ],
)
def test_a_mail_filters_link_is_unwrapped(address: str, inside: str | None):
    assert unwrapped(address) == inside


def test_a_link_that_carries_somebodys_address_is_known():
    assert recipient("https://www.ekn.se/nyhet?mottagare=anna.berg%40ekn.se") == "anna.berg@ekn.se"
    assert recipient("https://www.ekn.se/om@oss") == ""
