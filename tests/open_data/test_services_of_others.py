"""What others build on the data: the description, the examples on the page, the analysis on a page of somebody else."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Route, expect

from generator.assessment import assess
from generator.exports.headers import HostLayout
from generator.model.edition import Edition
from generator.open_data import openapi
from generator.pages.routes import Routes
from generator.site import site_files
from tests.diagnosing import ROOT
from tests.open_data.conftest import DAY
from tests.real_content import THEME

NODE = Path(sys.executable).parent / "node"


@pytest.fixture(scope="module")
def nation(editions: list[Edition]) -> dict[str, bytes]:
    return dict(site_files.static(editions[0], THEME, editions[0].languages, {}))


@pytest.fixture(scope="module")
def guide(nation: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the nation's data."""
    folder = tmp_path_factory.mktemp("guide")
    for path, content in nation.items():
        if path.startswith("data/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_every_address_described_is_there_and_every_file_is_described(editions: list[Edition]):
    for edition in editions:
        made = dict(site_files.static(edition, THEME, edition.languages, {}))
        described = openapi.description(edition)
        assert described["openapi"].startswith("3.1")
        addresses = set()
        for path, one in described["paths"].items():
            parameters = one["get"].get("parameters", [])
            assert set(re.findall(r"{(\w+)}", path)) == {p["name"] for p in parameters}
            ways = {path}
            for p in parameters:
                ways = {way.replace(f"{{{p['name']}}}", value) for way in ways for value in p["schema"]["enum"]}
            addresses |= {way.removeprefix("/") for way in ways}
            for media in one["get"]["responses"]["200"]["content"].values():
                assert not media or f"data/v1/{media['schema']['$ref']}" in made
        below = {name for name in made if name.startswith("data/v1/")}
        assert below - addresses == {openapi.NAME}
        assert addresses - below == {f"data/analysis.{language}.json" for language in edition.languages}


def _examples(language: str) -> list[str]:
    """The code on the page of open data."""
    text = (ROOT / f"content/pages/{language}/open-data.md").read_text("utf-8")
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.MULTILINE)
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE).strip() + "\n" for block in blocks]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_examples_on_the_page_run_and_say_the_same(language: str, guide: str, editions: list[Edition]):
    python, script, *_ = (code.replace("GUIDE", guide) for code in _examples(language))
    said = subprocess.run([sys.executable, "-c", python], capture_output=True, text=True, check=True).stdout
    node = [str(NODE), "--input-type=module", "-e", script]
    assert said == subprocess.run(node, capture_output=True, text=True, check=True).stdout
    assert len(said.splitlines()) == len([s for s in editions[0].services if s.state.value != "ended"])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_library_runs_as_the_page_says(language: str):
    code = _examples(language)[-1].replace("FOLDER", str(ROOT))
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert re.fullmatch(r"[a-z-]+ \['[a-z0-9-]+'.*\]\n", said)


def test_the_module_and_the_library_say_the_same(nation: dict[str, bytes], editions: list[Edition], tmp_path: Path):
    (tmp_path / "assess.mjs").write_bytes(nation["data/v1/assess.js"])
    (tmp_path / "data.json").write_bytes(nation["data/analysis.en.json"])
    responses = {"q-arende": ("salja",), "q-lan": ("12",)}
    script = f"""
        import {{ assess, VERSION }} from "{tmp_path.as_uri()}/assess.mjs"
        import {{ readFileSync }} from "node:fs"
        const data = JSON.parse(readFileSync("{tmp_path}/data.json"))
        const found = assess(data, {json.dumps(responses)}, "{DAY.isoformat()}")
        console.log(JSON.stringify([VERSION, found.door.actor, found.recommendations.map((r) => r.service)]))
    """
    node = [str(NODE), "--input-type=module", "-e", script]
    told = json.loads(subprocess.run(node, capture_output=True, text=True, check=True).stdout)
    result = assess(editions[0], responses, DAY)
    assert told == [1, result.first_door, [one.service for one in result.recommendations]]
    assert result.recommendations


def test_the_analysis_runs_on_a_page_of_somebody_else(
    browser: Browser, nation: dict[str, bytes], editions: list[Edition]
):
    place = HostLayout.of(editions[0], Routes.of(THEME.ui, editions[0].languages))
    kinds = {".js": "text/javascript", ".json": "application/json", ".html": "text/html"}

    def ours(route: Route) -> None:
        path = route.request.url.removeprefix("https://guide.example/")
        headers = {**place.fields(f"/{path}"), "Content-Type": kinds[Path(path).suffix]}
        route.fulfill(body=nation[path], headers=headers)

    def theirs(route: Route) -> None:
        file = ROOT / "examples" / Path(route.request.url).name
        route.fulfill(body=file.read_bytes(), content_type=kinds[file.suffix])

    page = browser.new_page()
    page.route("https://guide.example/**", ours)
    page.route("https://bank.example/**", theirs)
    page.goto("https://bank.example/needs-analysis.html")
    first = next(iter(json.loads(nation["data/analysis.en.json"])["questions"]))
    page.get_by_role("group", name=first["text"]).get_by_label(first["options"][0]["text"]).check()
    expect(page.get_by_role("region", name="Result")).to_contain_text("Contact first:")
    expect(page.get_by_role("region", name="Result").get_by_role("listitem").first).to_be_visible()
    page.close()
