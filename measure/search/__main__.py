"""Rates the search, and the theme's own beside it: a part of `make bench`.

The theme's own search is asked through its worker, as its dialog does, with the
index that it makes of the same pages.
"""

import gzip
import logging
import statistics
import tempfile
from pathlib import Path
from unittest import mock

import material
from playwright.sync_api import sync_playwright

from measure.search import rates
from tests.browser import SILENT, require
from tests.site.conftest import new_page, serving

THEME = Path(material.__file__).parent / "templates/assets/javascripts/workers"
ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
PARTS = ("worker", "engine", "words", "lib/minisearch", "lib/stemmer")
SLOWER = 6  # a phone's processor
THEMES_SEARCH = """async () => {
    const { config, docs } = await (await fetch("search/search_index.json")).json()
    const worker = new Worker("assets/theme-search.js")
    const answer = type => new Promise(resolve => {
        worker.onmessage = ({ data }) => data.type === type && resolve(data.data)
    })
    const ready = answer(1)
    worker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } })
    await ready
    window.ask = async query => {
        const result = answer(3)
        worker.postMessage({ type: 2, data: query })
        const { items } = await result
        return items.map(([{ location }]) => location.split("#")[0])
    }
}"""

ONE_BY_ONE = """queries => queries.map(query => {
    const start = performance.now()
    engine.answer(query)
    return performance.now() - start
})"""


def build_with_the_themes_index(folder):
    """Build the site as always, but leave to the theme what its search reads."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from hooks.site import search

    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    with mock.patch.object(search, "write"):
        build(config)
    worker = next(THEME.glob("search.*.min.js")).read_bytes()
    (folder / "assets" / "theme-search.js").write_bytes(worker)


def of_the_theme(page, queries):
    return [page.evaluate("query => ask(query)", query) for query in queries]


def ours(page, queries):
    found = rates.ask(page, queries)
    return [[address for address, *_ in pages] for pages in found]


def report(name, page, search):
    """Print the rates of a search by need and by title."""
    for kind in ("need", "title"):
        queries = [question[kind] for question in rates.QUESTIONS]
        first, *more, mean = rates.rates(search(page, queries))
        shares = "".join(f"{share:8.0%}" for share in (first, *more))
        print(f"{name + ', by ' + kind:28}{shares}{mean:9.2f}", flush=True)


def kilobytes(folder, names):
    return sum(
        len(gzip.compress((folder / name).read_bytes(), 6)) / 1000 for name in names
    )


def times(page, address):
    """Print how long it takes to begin, and to answer, on a slow processor."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    begin = rates.start(page, address)
    needs = [question["need"] for question in rates.QUESTIONS]
    taken = sorted(page.evaluate(ONE_BY_ONE, needs))
    print(
        f"{SLOWER} times slowed: ready after {begin:.0f} ms, a question takes "
        f"{statistics.median(taken):.0f} ms, the slowest {taken[-1]:.0f} ms"
    )


def main():
    logging.disable(logging.CRITICAL)
    files = ["search/sections.json", "search/search_index.json"]
    files += [f"assets/search/{name}.js" for name in PARTS]
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as p:
        folder = Path(temporary)
        browser = p.chromium.launch(executable_path=require(), args=SILENT)
        print(f"{len(rates.QUESTIONS)} questions, answered by the")
        print(f"{'':28}{'first':>8}{'first 3':>8}{'first 5':>8}{'1/rank':>9}")
        with serving(SITE, "/") as address:
            page = new_page(browser)
            rates.start(page, address)
            report("search", page, ours)
            build_with_the_themes_index(folder)
            with serving(folder, "/") as address_of_theme:
                other = new_page(browser, bypass_csp=True)
                other.goto(address_of_theme)
                other.evaluate(THEMES_SEARCH)
                report("the theme's search", other, of_the_theme)
            print(f"{kilobytes(SITE, files):.0f} kB, compressed")
            times(page, address)
        browser.close()


if __name__ == "__main__":
    main()
