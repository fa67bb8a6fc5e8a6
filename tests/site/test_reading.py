"""Pages can be read, found and reached, in light and dark, below any path."""

from tests.site.conftest import serving

BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"


def test_light_and_dark_follow_the_system_and_the_toggle(open_page):
    backgrounds = {
        scheme: open_page(color_scheme=scheme).evaluate(BACKGROUND)
        for scheme in ("light", "dark")
    }
    assert backgrounds["light"] != backgrounds["dark"]
    page = open_page(color_scheme="light")
    for _ in range(2):  # automatic, light, dark
        page.locator(".palette").click()
    assert page.evaluate(BACKGROUND) == backgrounds["dark"]
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


def test_the_site_works_below_any_path(open_page, site):
    """A fork is published below /its-name/, a reader serves the folder itself."""
    with serving(site, "/some/where/") as address:
        page = open_page(address=address, path="learn/error_curve/")
        page.locator(".md-footer__link--next").click()
        page.wait_for_url(f"{address}learn/chain_rule/")
        page.locator(".md-tabs__link", has_text="Labs").click()
        page.wait_for_url(f"{address}labs/digits/")
        page.locator(".md-header .md-logo").click()
        page.wait_for_url(address)
        assert page.locator("figure svg").first.is_visible()
        assert page.faults == []
