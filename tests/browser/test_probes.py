"""The audit's own eyes: what they must see is put before them, since on our pages there is nothing to see."""

import pytest
from playwright.sync_api import Page

from audit import keyboard, modes
from audit.policy import hints, kept

PAGE = "om/"

KEEPING = {
    "local storage": "() => { localStorage.a = 1 }",
    "session storage": "() => { sessionStorage.a = 1 }",
    "database": """() => new Promise((done) => {
        const asked = indexedDB.open("a")
        asked.onsuccess = () => { asked.result.close(); done(null) }
    })""",
    "cache": "() => caches.open('a').then(() => null)",
    "cookie": "() => { document.cookie = 'a=1' }",
}


@pytest.mark.parametrize("place", KEEPING)
def test_whatever_a_page_keeps_is_seen(page: Page, place: str):
    page.goto(PAGE)
    assert kept(page) == []
    page.evaluate(KEEPING[place])
    assert kept(page) == [f"{place}: a"]


@pytest.mark.parametrize("kind", ["preconnect", "dns-prefetch", "preload", "modulepreload", "prefetch"])
def test_a_hint_at_another_host_is_seen_and_one_at_our_own_is_none(page: Page, kind: str):
    page.goto(PAGE)
    # Links that stand in no document fetch nothing; the page is made to find them all the same.
    page.evaluate(
        """(kind) => {
      const template = document.createElement("div")
      for (const address of ["https://elsewhere.invalid/a.js", "/a.js"]) {
        const link = document.createElement("link")
        link.href = address
        link.setAttribute("rel", kind)
        template.append(link)
      }
      document.querySelectorAll = (selector) => selector.startsWith("link") ? template.querySelectorAll(selector) : []
    }""",
        kind,
    )
    assert [kind in hint and "elsewhere.invalid" in hint for hint in hints(page)] == [True]


@pytest.mark.parametrize(("display", "seen"), [("inline", True), ("block", False)])
def test_what_a_clip_cuts_off_on_paper_is_seen(page: Page, display: str, seen: bool):
    page.goto(PAGE)
    assert list(modes.paper(page)) == []
    page.evaluate(
        """(display) => {
      const { style } = document.querySelector("main .lead")
      style.display = display
      style.clipPath = "inset(-1px)"
    }""",
        display,
    )
    assert ["cut off on paper" in fault for fault in modes.paper(page)] == [True] * seen


DRESSED = {
    "outline: 3px solid black": [],
    "box-shadow: 0 0 0 4px black": [],
    "": ["without a mark"],
    "color: red": ["without a mark"],
    "outline: 1px solid black": ["without a mark"],
}


@pytest.mark.parametrize("focused", DRESSED)
def test_a_shadow_that_is_always_there_marks_nothing(page: Page, focused: str):
    page.set_content(f"""<style>
      a {{ box-shadow: 0 2px 4px grey; outline: none }}
      a:focus {{ {focused} }}
    </style><p><a href="#a">a</a> <a href="#b">b</a>""")
    assert [fault.partition(":")[0] for fault in keyboard.walked(page, "Tab")] == DRESSED[focused] * 2
