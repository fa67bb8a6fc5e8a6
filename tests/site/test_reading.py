"""Pages can be read, found and reached, in light and dark, below any path."""

import io

import numpy as np
import pytest
from PIL import Image

from tests.site.conftest import serving

BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"


def test_light_and_dark_follow_the_system_and_the_toggle(open_page):
    backgrounds = {
        scheme: open_page(color_scheme=scheme).evaluate(BACKGROUND)
        for scheme in ("light", "dark")
    }
    assert backgrounds["light"] != backgrounds["dark"]
    for system, other in (("dark", "light"), ("light", "dark")):
        page = open_page(color_scheme=system)
        button = page.get_by_role("button", name=f"Change to {other}")
        button.click()  # the first click is always seen
        assert page.evaluate(BACKGROUND) == backgrounds[other]
        assert page.get_by_role("button", name=f"Colours: {other}").count() == 1
    page.reload()
    assert page.evaluate(BACKGROUND) == backgrounds["dark"]


def test_figures_follow_the_theme(open_page):
    strokes = set()
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme)
        path = page.locator('figure svg [stroke="var(--figure-value)"]').first
        strokes.add(path.evaluate("path => getComputedStyle(path).stroke"))
    assert len(strokes) == 2
    assert "none" not in strokes


def test_formulas_use_the_font_of_the_site(open_page):
    page = open_page("learn/chain_rule/")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"
    )
    assert any("STIX Two Math" in family for family in loaded)


def test_search_finds_a_page_by_its_title(open_page):
    page = open_page()
    page.locator(".md-search__input").click()
    page.keyboard.type("kink units that die")
    result = page.locator(".md-search-result__link").first
    result.wait_for()
    assert "learn/kink/" in result.get_attribute("href")


def test_a_wrong_address_leads_back_to_the_start(open_page, address):
    page = open_page("no/such/page/")
    page.get_by_role("link", name="back to the start").click()
    page.wait_for_url(address)
    assert page.locator("article h1").count() == 1


def test_a_wrong_address_offers_a_search_and_the_sections(open_page):
    page = open_page("no/such/page/")
    links = page.locator("article li a")
    assert links.all_inner_texts() == page.locator(".md-tabs a").all_inner_texts()[1:]
    page.locator("article").get_by_role("searchbox").fill("why gradients vanish")
    page.locator("article").get_by_role("button", name="Search").click()
    result = page.locator(".md-search-result__link").first
    result.wait_for()
    assert "learn/vanishing_gradients/" in result.get_attribute("href")


def test_a_page_of_the_path_says_where_it_is(open_page):
    page = open_page("learn/")
    stops = page.locator("article ol > li > p:first-child > a")
    titles = stops.all_inner_texts()
    assert len(titles) >= 10
    stops.nth(2).click()
    page.get_by_text(f"stop 3 of {len(titles)}").wait_for()
    assert page.locator("h1").inner_text().startswith(titles[2])


def test_signs_after_the_last_word_make_no_line(open_page, pages):
    """¶ after a heading and ↩ after a footnote take no room."""
    for path in ("reference/questions/", "activations/more_functions/"):
        page = open_page(path)
        taller = page.evaluate(
            """() => {
                const all = [...document.querySelectorAll("h2, h3, .footnote li")]
                const height = () => all.map(element => element.offsetHeight)
                const before = height()
                const signs = ".headerlink, .footnote-backref"
                for (const sign of document.querySelectorAll(signs)) sign.remove()
                const after = height()
                return before.filter((high, i) => high > after[i]).length
            }"""
        )
        assert taller == 0, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_scrolls_sideways_shows_it(open_page, scheme):
    """At the edge where it goes on the ground is another, and only there."""
    size = {"width": 390, "height": 844}
    page = open_page("activations/relu/", viewport=size, color_scheme=scheme)
    code = page.locator(".program pre > code").first
    code.scroll_into_view_if_needed()

    def edges():
        picture = Image.open(io.BytesIO(code.screenshot())).convert("L")
        row = np.asarray(picture, int)[3]  # above the first line of text
        return [abs(row[at] - row[len(row) // 2]) > 4 for at in (1, -2)]

    assert edges() == [False, True]
    code.evaluate("code => code.scrollTo(code.scrollWidth, 0)")
    assert edges() == [True, False]


def test_the_site_works_below_any_path(open_page, site):
    """A fork is published below /its-name/, a reader serves the folder itself."""
    with serving(site, "/some/where/") as address:
        page = open_page(address=address, path="learn/error_curve/")
        page.locator(".md-footer__link--next").click()
        page.wait_for_url(f"{address}learn/chain_rule/")
        page.locator(".md-tabs__link", has_text="Labs").click()
        page.wait_for_url(f"{address}labs/")
        page.locator(".md-header .md-logo").click()
        page.wait_for_url(address)
        assert page.locator("figure svg").first.is_visible()
        assert page.faults == []
