"""A first visit is light, asks no other host, and keeps nothing of the reader."""

import gzip
import time
from urllib.parse import urlsplit

import pytest

from tests.site.conftest import READY, Handler, serving, stir

HEAVIEST = "learn/one_neuron/"  # with the largest tool, and programs
MOST_FILES = "learn/vanishing_gradients/"  # whose tool reads its values from one
FIRST_VISIT, NEXT_PAGE, REQUESTS = 130_000, 30_000, 12  # bytes, gzipped
STYLE = 29_000  # bytes, gzipped: the first paint waits for them


def zipped(body):
    return len(gzip.compress(body, 6, mtime=0))


def first_visit(open_page, address, path):
    """Return the size of all that a first visit to the page loads, by URL."""
    page = open_page("llms.txt")  # which loads nothing else
    bodies = {}
    page.on("response", lambda response: bodies.update({response.url: response}))
    page.goto(address + path)
    page.wait_for_function(READY)
    stir(page)
    page.wait_for_load_state("networkidle")
    return {url: zipped(response.body()) for url, response in bodies.items()}


def test_every_page_is_light(open_page, address, site, pages):
    """Measure what pages load in a browser, and each page's own HTML."""
    for path in (MOST_FILES, HEAVIEST):
        sizes = first_visit(open_page, address, path)
        assert len(sizes) <= REQUESTS, sizes
        assert not any("/search/sections" in url for url in sizes)
    own = {page: zipped((site / page / "index.html").read_bytes()) for page in pages}
    shared = sum(size for url, size in sizes.items() if not url.endswith(HEAVIEST))
    assert {page: size for page, size in own.items() if size > NEXT_PAGE} == {}
    heaviest = max(own, key=own.get)
    assert own[heaviest] + shared <= FIRST_VISIT, heaviest
    assert zipped((site / "assets" / "style.css").read_bytes()) <= STYLE


NOTICED = 0.005  # a line of text that moves by its height has more; "good" is 0.1
SHIFT = """async () => {
    let sum = 0
    const add = entries => entries.forEach(entry => { sum += entry.value })
    const frames = () => new Promise(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
    const observer = new PerformanceObserver(list => add(list.getEntries()))
    await document.fonts.ready
    await frames()
    observer.observe({ type: "layout-shift", buffered: true })
    await frames()
    add(observer.takeRecords())
    return sum
}"""


def test_nothing_moves_while_a_page_is_loaded(open_page, address):
    """The math font, the buttons of programs and the tools come without a jump."""
    for width in (390, 1280):
        page = open_page("404/", viewport={"width": width, "height": 850})
        for path in ("", HEAVIEST, "activations/gelu/", "reference/claims/"):
            page.goto(address + path)
            page.wait_for_function(READY)
            assert page.evaluate(SHIFT) < NOTICED, (path, width)
            stir(page)
            assert page.evaluate(SHIFT) < NOTICED, (path, width)


class Slow(Handler):
    """Sends a page in pieces, as a poor connection does."""

    def copyfile(self, source, outputfile):
        whole = source.read()
        size = len(whole) // (6 if self.path.endswith("/") else 1) + 1
        for start in range(0, len(whole), size):
            outputfile.write(whole[start : start + size])
            outputfile.flush()
            if self.path.endswith("/"):
                time.sleep(0.2)  # so that what is there is shown


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_arrives_in_pieces(open_page, site, width):
    """The columns of a long table do not wait for its last row."""
    with serving(site, "/", Slow) as address:
        page = open_page("404/", viewport={"width": width, "height": 850})
        for path in ("reference/claims/", "reference/notation/"):
            page.goto(address + path)
            page.wait_for_function(READY)
            assert page.evaluate(SHIFT) < NOTICED, path


def test_a_jump_that_a_reader_sees_is_measured(open_page):
    page = open_page("learn/kink/")
    page.wait_for_function(READY)
    page.evaluate(
        """new Promise(resolve => requestAnimationFrame(() => {
            document.querySelector("h1").style.marginTop = "1.5em"
            requestAnimationFrame(resolve)
        }))"""
    )
    assert page.evaluate(SHIFT) > NOTICED


def test_the_search_is_loaded_when_the_reader_goes_to_it(open_page):
    """Before the first letter, and once."""
    page = open_page("learn/kink/")
    stir(page)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_response("**/search/sections.json"):
        page.keyboard.press("/")
    page.keyboard.type("vanish")
    page.locator(".md-search-result__link").first.wait_for()
    assert sum("/search/sections.json" in url for url in asked) == 1
    assert sum("minisearch" in url for url in asked) == 1


@pytest.mark.parametrize("first", ["key", "scroll", "touch", "tab", "address"])
def test_the_theme_starts_at_the_first_sign_of_a_reader(open_page, first):
    """Its script is not run before; the sign itself is not lost."""
    path = "learn/kink/" + ("?q=vanish" if first == "address" else "")
    page = open_page(path, has_touch=True)
    if first != "address":
        page.wait_for_function(READY)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.document$") is None
    if first == "key":
        page.keyboard.press("/")
        page.locator(".md-search__input:focus").wait_for()
    elif first == "scroll":
        page.evaluate("scrollTo(0, 900); scrollTo(0, 800)")
        page.locator(".md-top:visible").wait_for()
    elif first == "touch":
        page.touchscreen.tap(300, 300)
    elif first == "tab":
        page.keyboard.press("Tab")
        assert page.locator(".md-skip:focus").count() == 1
    else:
        page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_function("() => window.document$")
    assert page.faults == []


def test_nothing_unused_is_published(site):
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert not [name for name in names if name.endswith(".map")]
    assert not [name for name in names if "lunr" in name or "favicon.png" in name]


def test_no_cookies_and_only_the_theme_is_stored(open_page, address):
    page = open_page()
    page.locator(".palette").click()
    page.locator('article a[href*="one_neuron"]').first.click()
    page.wait_for_url("**/one_neuron/")
    assert page.context.cookies() == []
    stored = page.evaluate("[...Object.keys(localStorage)]")
    assert [name.rpartition(".")[2] for name in stored] == ["theme"]
    assert page.evaluate("sessionStorage.length") == 0
    assert page.hosts == {urlsplit(address).netloc}
    assert page.faults == []
