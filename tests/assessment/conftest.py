"""The real edition, and the JavaScript twin running in Chromium."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.assessment.prose import opens_when
from generator.assessment.recommend import Result
from generator.content import project
from generator.model.edition import Edition

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "site_templates" / "components" / "assessment"


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = {".js": "text/javascript", "": "text/html"}  # noqa: RUF012 - the base class has it so

    def do_GET(self) -> None:
        if self.path == "/":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>twin</title>")
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Twin:
    """The JavaScript twin: the same questions to the modules the site serves."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def call(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - any JSON value
        """What a JavaScript function of ({recommend, prose, ticket}, argument) returns."""
        modules = ", ".join(f"{name}: await import('/{name}.js')" for name in ("recommend", "prose", "ticket"))
        return self._page.evaluate(f"async (argument) => ({script})({{{modules}}}, argument)", argument)

    def assess(self, data: dict[str, Any], responses: list[Any]) -> list[dict[str, Any]]:
        """A result for each of the responses, in the shape of `whole`."""
        return self.call(
            """({recommend, prose}, {data, responses}) => responses.map((given) => {
                const r = recommend.assess(data, given)
                return {...r, nearMisses: r.nearMisses.map((n) => [n.service, prose.opensWhen(data, n.opens)])}
            })""",
            {"data": data, "responses": responses},
        )


def whole(result: Result, edition: Edition, language: str) -> dict[str, Any]:
    """All of a Python result, in the shape the twin answers in."""
    return {
        "responses": {question: list(answers) for question, answers in result.responses.items()},
        "firstDoor": result.first_door,
        "needs": [
            {"need": r.need, "weight": r.weight, "because": [list(g) for g in r.because], "guessed": r.guessed}
            for r in result.needs
        ],
        "handOver": {need: list(actors) for need, actors in result.hand_over.items()},
        "recommendations": [
            {
                "service": r.service,
                "fit": r.fit.value,
                "points": r.points,
                "needs": list(r.needs),
                "because": [list(g) for g in r.because],
                "unsure": list(r.unsure),
            }
            for r in result.recommendations
        ],
        "nearMisses": [[n.service, opens_when(n.opens, edition.checklist, language)] for n in result.near_misses],
        "exits": list(result.exits),
    }


@pytest.fixture(scope="session")
def edition() -> Edition:
    found, faults = project.load(ROOT)
    assert found is not None, faults
    return found


@pytest.fixture(scope="session")
def twin(browser: Browser) -> Iterator[Twin]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(MODULES)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield Twin(page)
    page.close()
    server.shutdown()


@pytest.fixture(scope="session")
def regional(edition: Edition) -> dict[str, Edition]:
    """Every regional edition by its id."""
    found = project.read(ROOT)
    return {name: laid for name in found.editions if (laid := found.edition(name)) and name != edition.site.id}
