"""Everyone can use every page: axe, no faults, the keyboard, no scripts, paper."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.conftest import READY, stir

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
VIEWS = [(320, "dark"), (1280, "light")]
SAMPLE = (
    "",
    "learn/two_layers/",
    "activations/",
    "labs/digits/",
    "reference/claims/",
)
SAMPLE_VIEWS = [(320, "light"), (390, "light"), (390, "dark"), (1280, "dark")]
# what axe looks at letter by letter, which takes it half of its time
OTHER_COLOURS = """() => [...document.querySelectorAll("math, math *")].filter(part =>
    getComputedStyle(part).color !== getComputedStyle(part.parentElement).color
    || getComputedStyle(part).opacity !== "1"
    || getComputedStyle(part).backgroundColor !== "rgba(0, 0, 0, 0)").length"""
# of the words of programs, one of each colour is enough to look at
ONE_OF_EACH_COLOUR = """() => {
    const seen = new Set()
    for (const word of document.querySelectorAll("pre span[class]"))
        if (seen.has(word.className)) word.replaceWith(...word.childNodes)
        else seen.add(word.className)
    document.body.normalize()
}"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


def violations(open_page, address, paths, width, scheme, stirred=True):
    """Return what is wrong with pages in a view, by path.

    Those on which no reader has stirred yet are looked at without their frame.
    """
    size = {"width": width, "height": 900}
    page = open_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for path in paths:
        page.goto(address + path)
        page.wait_for_function(READY)
        if stirred:
            stir(page)
        page.evaluate("document.fonts.ready")
        if page.evaluate(SIDEWAYS):
            found.setdefault(path, []).append("scrolls sideways")
        if page.locator("article h1").count() != 1:
            found.setdefault(path, []).append("not exactly one main heading")
        if page.evaluate(OTHER_COLOURS):
            found.setdefault(path, []).append("a formula is not as its text")
        page.evaluate(ONE_OF_EACH_COLOUR)
        part = "html" if stirred else "article"
        context = {"include": [part], "exclude": ["math"]}
        result = Axe().run(page, context=context, options=RULES)
        for rule in result.response["violations"]:
            targets = [node["target"] for node in rule["nodes"]][:3]
            found.setdefault(path, []).append((rule["id"], targets))
    assert page.faults == []
    assert page.hosts == {urlsplit(address).netloc}
    return found


@pytest.mark.parametrize("part", [0, 1])
def test_axe_finds_nothing_on_any_page(open_page, address, pages, part):
    """Look at every other text in the one view, at the others in the other."""
    width, scheme = VIEWS[part]
    paths = pages[part::2]
    found = violations(open_page, address, paths, width, scheme, stirred=False)
    assert found == {}


@pytest.mark.parametrize(("width", "scheme"), SAMPLE_VIEWS)
def test_axe_finds_nothing_in_any_view(open_page, address, width, scheme):
    assert violations(open_page, address, SAMPLE, width, scheme) == {}


def test_figures_have_a_name_and_a_description(site, pages):
    count = 0
    for page in pages:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        for figure in re.findall(
            r'<figure class="figure".*?</figure>', html, re.DOTALL
        ):
            count += 1
            name = re.search(r"<title[^>]*>([^<]+)</title>", figure)[1]
            description = re.search(r"<desc[^>]*>([^<]+)</desc>", figure)[1]
            assert len(name) > 8 and len(description) > 40, (page, name)
    assert count >= 25


def test_tables_have_headers_and_captions(site, pages):
    count = 0
    for page in pages:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
            count += 1
            caption = re.match(
                r'<table class="data(?: long)?" aria-labelledby="(table-\d+)">',
                table,
            )[1]
            assert re.search(f'<p id="{caption}"[ >]', html)
            assert table.count("<th") >= 2, page
    assert count >= 30


def test_ids_are_unique_and_links_lead_somewhere(site, pages):
    ids, links = {}, []
    for page in pages:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        found = re.findall(r'\sid="([^"]*)"', html)
        assert len(found) == len(set(found)), (page, found)
        assert not [name for name in found if re.search(r"[\sᵀ]", name)], page
        for label in re.findall(r'<label[^>]* for="([^"]*)"', html):
            assert label in found, (page, label)
        ids[page] = set(found)
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', html):
            links.append((page, link))
    for page, link in links:
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (site / page / path).resolve()
        assert target.exists(), (page, link)
        folder = target.parent if target.name == "index.html" else target
        name = "" if folder == site.resolve() else f"{folder.relative_to(site)}/"
        if anchor and name in ids:
            assert anchor in ids[name] or anchor.startswith("__"), (page, link)


@pytest.mark.parametrize(
    ("name", "box"), [("Menu", "#__drawer"), ("Search", "#__search")]
)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_menu_and_search_open_with_the_keyboard(open_page, name, box, key):
    page = open_page(viewport={"width": 390, "height": 844})
    page.get_by_role("button", name=name, exact=True).first.focus()
    page.keyboard.press(key)
    assert page.locator(box).is_checked()


def test_the_first_tab_leads_to_the_text(open_page):
    page = open_page("learn/kink/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    assert skip.evaluate("link => link === document.activeElement")
    outline = skip.evaluate("link => getComputedStyle(link).outlineStyle")
    assert skip.is_visible() and outline != "none"


# what is seen with scripts only: controls of figures, and what programs get
REMOVE_CONTROLS = """() => {
    const figure = ".figure :is(.controls, .try, .readout, .announced)"
    const program = ".highlight :is(.buttons, .notes, .needs)"
    for (const part of document.querySelectorAll(`${figure}, ${program}`))
        part.remove()
}"""


@pytest.mark.parametrize("path", SAMPLE)
def test_without_scripts_everything_can_be_read(open_page, path):
    words = {}
    for scripts in (True, False):
        page = open_page(path, java_script_enabled=scripts)
        if scripts:
            page.wait_for_function(READY)
            stir(page)
            page.evaluate(REMOVE_CONTROLS)
        words[scripts] = page.locator("article").inner_text().split()
        figures = page.locator("article .figure svg")
        assert all(figure.is_visible() for figure in figures.all())
        formulas = page.locator("math:not(details math)")
        assert all(formula.is_visible() for formula in formulas.all())
    assert words[False] == words[True]
    summary = page.locator("details > summary").first
    if summary.count():
        summary.click()
        assert page.locator("details > p").first.is_visible()
    assert page.locator(".md-tabs__link:visible").count() >= 5


@pytest.mark.parametrize("path", SAMPLE)
def test_a_page_prints_whole_and_in_black_on_white(open_page, path):
    page = open_page(path, viewport={"width": 718, "height": 1000}, color_scheme="dark")
    page.emulate_media(media="print")
    cut_off = page.evaluate(
        """() => [
            ...document.querySelectorAll("article :is(pre, .formula, svg, table)")
        ].filter(box => box.getBoundingClientRect().width > 0)
        .filter(box => box.getBoundingClientRect().right > innerWidth + 1
                    || box.scrollWidth > box.clientWidth + 1 && box.clientWidth)
        .map(box => box.outerHTML.slice(0, 80))"""
    )
    assert cut_off == []
    style = "element => [getComputedStyle(element).color, getComputedStyle(element)"
    assert page.locator("article").evaluate(f"{style}.backgroundColor]") == [
        "rgb(0, 0, 0)",
        "rgba(0, 0, 0, 0)",
    ]
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_no_button_is_printed(open_page):
    page = open_page("learn/two_layers/")
    page.wait_for_function(READY)
    buttons = page.locator(".highlight .buttons")
    buttons.first.wait_for()
    page.emulate_media(media="print")
    assert buttons.count() >= 2
    assert not any(one.is_visible() for one in buttons.all())


def test_on_paper_a_title_stays_with_what_follows(open_page):
    page = open_page("activations/relu/")
    page.locator(".bar").first.wait_for()
    page.emulate_media(media="print")
    titles = page.locator("article :is(h1, h2, h3, .bar, .caption)")
    assert titles.count() > 10
    breaks = titles.evaluate_all(
        "all => all.map(one => getComputedStyle(one).breakAfter)"
    )
    assert set(breaks) == {"avoid"}


def test_folded_answers_are_printed(open_page):
    page = open_page("learn/kink/", java_script_enabled=False)
    answers = page.locator("details > p")
    assert not any(answer.is_visible() for answer in answers.all())
    page.emulate_media(media="print")
    assert answers.count() >= 2
    assert all(answer.is_visible() for answer in answers.all())
