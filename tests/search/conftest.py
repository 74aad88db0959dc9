"""A served folder with the search component on two pages of its own, and the engine in a real browser."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.reading import located_yaml as author_yaml
from generator.search import SharedIndex, regional
from tests import real_content
from tests.browser.server import serving

ROOT = Path(__file__).parent.parent.parent
COMPONENT = ROOT / "site_templates" / "components" / "search"
CASES = ROOT / "tests" / "cases" / "search"
PAGES = {"sv": ("sok", "../"), "en": ("en/search", "../../")}
DOCUMENT = """<!doctype html><html lang="{{ language }}"><head><meta charset="utf-8"><title>Search</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="{{ files.root }}door.svg">
<link rel="stylesheet" href="{{ files.root }}assets/search.css">
<script type="module" src="{{ files.root }}assets/page.js"></script></head><body><main><h1>Search</h1>
{% import "box.html" as b %}{% import "page.html" as p %}{{ b.box(ui, files) }}{{ p.results(ui, files) }}
</main></body></html>"""
SEGMENTS = {"sv": "", "en": "en/"}


def cases(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.safe_load((CASES / name).read_text("utf-8"))


def route(kind: str, record: str, language: str) -> str:
    return f"{SEGMENTS[language]}{kind}/{record}/" if record else f"{SEGMENTS[language]}{kind}/"


@pytest.fixture(scope="session")
def nation() -> Edition:
    return real_content.nation()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    values, _, faults = author_yaml.read((ROOT / "content" / "search.yaml").read_text("utf-8"), "content/search.yaml")
    assert not faults
    return Lexicon.model_validate(values)


@pytest.fixture(scope="session")
def halland(nation: Edition) -> Edition:
    """The nation as one county's edition, without an overlay."""
    return replace(nation, home=("13",))


@pytest.fixture(scope="session")
def shared_indexes(nation: Edition, lexicon: Lexicon) -> dict[str, SharedIndex]:
    """Language → the index that all editions share."""
    return {language: SharedIndex.of(nation, language, lexicon, route) for language in PAGES}


@pytest.fixture(scope="session")
def folder(
    nation: Edition,
    halland: Edition,
    shared_indexes: dict[str, SharedIndex],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The component's files, the indexes, and a search page in each language."""
    made = tmp_path_factory.mktemp("search")
    shutil.copytree(COMPONENT, made / "assets")
    shutil.copytree(COMPONENT.parent / "language-marks", made / "language-marks")
    shutil.copy(ROOT / "site_templates" / "door.svg", made)
    texts = yaml.safe_load((COMPONENT / "ui.yaml").read_text("utf-8"))
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(COMPONENT), autoescape=True)
    for language, (place, root) in PAGES.items():
        (made / place).mkdir(parents=True)
        (made / f"{language}.json").write_bytes(shared_indexes[language].content)
        (made / f"{language}-here.json").write_bytes(regional(nation, shared_indexes[language]))
        (made / f"{language}-halland.json").write_bytes(regional(halland, shared_indexes[language]))
        files = {"root": root, "search": "./", "index": f"{root}{language}.json", "here": f"{root}{language}-here.json"}
        files |= {"az": f"{root}a-z/", "needs": f"{root}need/", "analysis": f"{root}analysis/"}
        page = templates.from_string(DOCUMENT).render(language=language, ui={"search": texts[language]}, files=files)
        (made / place / "index.html").write_text(page, encoding="utf-8")
    return made


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as url:
        yield url


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A fresh visitor, who fails the test when the page errs or breaks the policy."""
    visitor = browser.new_context(base_url=address)
    faults: list[str] = []
    visitor.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    visitor.on("weberror", lambda e: faults.append(str(e.error)))
    yield visitor
    visitor.close()
    assert [fault for fault in faults if "404" not in fault] == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


Ask = Callable[..., Any]

LOADED = """async ({ language, here, body, value }) => {
  globalThis.engines ??= {}
  const key = `${language} ${here}`
  if (!engines[key]) {
    const { load } = await import("/assets/engine.js")
    const get = async (address) => (await fetch(address)).json()
    engines[key] = load(await get(`/${language}.json`), await get(`/${language}-${here}.json`))
  }
  return BODIES[body](engines[key], value)
}"""
BODIES = """{
  search: (engine, queries) =>
    queries.map((query) => engine.search(query).hits.slice(0, 10).map((hit) => hit.found.path)),
  typing: (engine, query) => engine.search(query, { typing: true }).hits.slice(0, 10).map((hit) => hit.found.path),
  timed: (engine, query) => { const start = performance.now(); engine.search(query); return performance.now() - start },
  words: (engine, texts) => texts.map((text) => engine.words.tokens(text)),
  stems: (engine, words) => words.map((word) => engine.words.stem(word)),
  names: (engine, texts) => texts.map((text) => engine.words.name(text)),
  entries: (engine) => engine.vocabulary.sorted.map((entry) => [entry.stem, entry.places, entry.worth]),
  nearest: (engine, query) => engine.nearest(query, 3).map((found) => found.kind),
}"""


@pytest.fixture(scope="session")
def ask(browser: Browser, address: str) -> Iterator[Ask]:
    """Asks the engine in the browser: what to do, a language, a value, and whose edition."""
    visitor = browser.new_context(base_url=address)
    page = visitor.new_page()
    page.goto("/sok/")

    def asked(body: str, language: str, value: object = None, here: str = "here") -> Any:  # noqa: ANN401 - whatever the browser says
        given = {"language": language, "here": here, "body": body, "value": value}
        return page.evaluate(LOADED.replace("BODIES", f"({BODIES})"), given)

    yield asked
    visitor.close()


def records(paths: list[str]) -> list[str]:
    """Addresses → `kind/id`."""
    return ["/".join(path.removeprefix("en/").strip("/").split("/")[:2]) for path in paths]


__all__ = ["cases", "records", "route"]
