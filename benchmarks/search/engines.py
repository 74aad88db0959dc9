"""The engines, each asked in a real browser: queries → addresses, milliseconds, and bytes until the first answer."""

import asyncio
import json
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.corpus import sections
from benchmarks.search.queries import Query
from benchmarks.search.serving import serving

PAGES = {"sv": "sok/", "en": "en/search/"}
"""Where the search page is, as the page contract says."""
DONE = "[data-search-status][data-state=done]"


@dataclass
class Run:
    """What an engine answered."""

    hits: list[list[str]]
    ms: list[float]
    bytes: int
    """Sent until the first query was answered, compressed; the page's own HTML and styles included where it has any."""


Engine = Callable[[Browser, Path, str, Sequence[Query], Path], Run | None]
"""Browser, built site, language, queries, a folder for scratch → answers; None when the engine is not installed."""


def ours(browser: Browser, site: Path, language: str, queries: Sequence[Query], _: Path) -> Run:
    """The real search page, by its contract. Time is that of the engine alone."""
    with serving({"": site}) as served:
        context = browser.new_context(base_url=served.address)
        page = context.new_page()
        run = Run([], [], 0)
        for query in queries:
            served.reset()
            page.goto(f"/{PAGES[language]}")
            page.evaluate("query => location.assign('?' + new URLSearchParams({ q: query }))", query.text)
            page.wait_for_url("**?q=*")
            page.wait_for_selector(DONE)
            run.bytes = run.bytes or served.bytes
            run.hits.append(
                page.eval_on_selector_all("a[data-search-result]", "links => links.slice(0, 20).map((a) => a.href)")
            )
        page.get_by_role("combobox").first.focus()
        page.wait_for_function("document.querySelector('one-search').engine")
        run.ms = page.evaluate(
            TIMED,
            [query.text for query in queries],
        )
        context.close()
    return run


TIMED = """(queries) => {
  const { engine } = document.querySelector("one-search")
  return queries.map((query) => {
    const start = performance.now()
    engine.search(query)
    return performance.now() - start
  })
}"""

LUNR = """async ({ worker, config, docs, queries }) => {
  const engine = new Worker(worker)
  const answer = (message) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("lunr does not answer")), 20000)
    engine.onerror = (event) => reject(new Error(event.message))
    engine.onmessage = (event) => resolve(event.data)
    engine.postMessage(message)
  })
  await answer({ type: 0, data: { config, docs, options: { suggest: false } } })
  const hits = [], ms = []
  for (const query of queries) {
    const start = performance.now()
    const { data } = await answer({ type: 2, data: query })
    ms.push(performance.now() - start)
    hits.push((data?.items ?? []).slice(0, 20).map((group) => group[0].location))
  }
  return { hits, ms }
}"""


def lunr(browser: Browser, site: Path, language: str, queries: Sequence[Query], scratch: Path) -> Run | None:
    """Material's own worker with its stock settings, on an index of the same pages."""
    if find_spec("material") is None:
        return None
    scripts = Path(str(resources.files("material"))) / "templates" / "assets" / "javascripts"
    shutil.copytree(scripts, scratch / "assets" / "javascripts", dirs_exist_ok=True)
    worker = next((scripts / "workers").glob("search.*.js")).name
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {"lang": [language], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    docs = sections(site, language)
    index = scratch / f"index-{language}.json"
    index.write_text(json.dumps({"config": config, "docs": docs}), encoding="utf-8")
    (scratch / "index.html").write_text("<!doctype html><title>lunr</title>", encoding="utf-8")
    with serving({"": scratch}) as served:
        page = browser.new_page()
        page.goto(served.address)
        served.reset()
        page.evaluate(f"fetch('/{index.name}').then((response) => response.arrayBuffer())")
        texts = [query.text for query in queries]
        given = {"worker": f"/assets/javascripts/workers/{worker}", "config": config, "docs": docs, "queries": texts}
        found = page.evaluate(LUNR, given)
        page.close()
        return Run([[f"/{hit}" for hit in hits] for hits in found["hits"]], found["ms"], served.bytes)


PAGEFIND = """async (queries) => {
  const engine = await import("/pagefind/pagefind.js")
  await engine.init()
  const hits = [], ms = []
  for (const query of queries) {
    const start = performance.now()
    const { results } = await engine.search(query)
    ms.push(performance.now() - start)
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()))
    hits.push(data.map((one) => one.sub_results?.[0]?.url ?? one.url))
    if (hits.length === 1) await fetch("/first")
  }
  return { hits, ms }
}"""


def pagefind(browser: Browser, site: Path, language: str, queries: Sequence[Query], scratch: Path) -> Run | None:
    """Pagefind with its stock settings, on the same pages. Needs the package `pagefind[bin]`."""
    if find_spec("pagefind") is None:
        return None
    bundle = scratch / "pagefind"
    with ThreadPoolExecutor(1) as aside:  # the browser's driver holds this thread's event loop
        aside.submit(asyncio.run, _index(site, bundle)).result()
    (scratch / "page").mkdir(exist_ok=True)
    (scratch / "page" / "index.html").write_text(f"<!doctype html><html lang={language}>", encoding="utf-8")
    with serving({"": scratch / "page", "pagefind": bundle}) as served:
        page = browser.new_page()
        page.goto(served.address)
        served.reset()
        first: list[int] = []
        page.on("request", lambda request: first.append(served.bytes) if request.url.endswith("/first") else None)
        found = page.evaluate(PAGEFIND, [query.text for query in queries])
        page.close()
        return Run(found["hits"], found["ms"], first[0])


async def _index(site: Path, bundle: Path) -> None:
    from pagefind.index import IndexConfig, PagefindIndex  # noqa: PLC0415 - not everybody has it

    async with PagefindIndex(config=IndexConfig(output_path=str(bundle))) as index:
        await index.add_directory(str(site))
        await index.write_files()


ENGINES: tuple[tuple[str, Engine], ...] = (("ours", ours), ("lunr", lunr), ("Pagefind", pagefind))
