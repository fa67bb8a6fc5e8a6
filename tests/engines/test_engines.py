"""Reading, search, theme, Copy, Run and moving figures, in Firefox and in WebKit."""

import pytest
from selenium.webdriver.common.keys import Keys

# what the Tab key reaches first in a figure that moves
FIRST = ".figure :is(.controls input[type=range], [role=radio][tabindex='0'])"
MOVES = "() => document.querySelector('.figure .controls [name=copy]:enabled')"
DRAWN = "() => document.querySelector('.figure:has(.controls) svg').outerHTML"
BUTTON = """word => {
    const all = [...document.querySelectorAll(".program button")]
    const found = all.find(button => button.firstChild.data === word)
    if (found) found.className = `asked-${word}`
    return Boolean(found)
}"""
STATUS = """words => [...document.querySelectorAll(".program [role=status]")]
    .some(status => status.textContent.includes(words))"""


def press(page, word):
    """Press the first button of a program with this word."""
    page.until(BUTTON, word)
    page.click(f".asked-{word}")


@pytest.mark.parametrize("width", [500, 1280])
def test_a_page_can_be_read(page, width):
    page.browser.size(width, 900)
    page.open("learn/two_layers/")
    assert page.run("() => document.querySelector('h1').textContent")
    page.until("() => document.fonts.status === 'loaded'")
    formulas = page.run(
        """() => [...document.querySelectorAll("article math")]
            .filter(math => math.checkVisibility())
            .map(math => math.getBoundingClientRect().width)"""
    )
    assert len(formulas) > 20 and min(formulas) > 2
    drawings = page.run(
        """() => [...document.querySelectorAll("article .figure svg")]
            .map(svg => svg.getBoundingClientRect().height)"""
    )
    assert drawings and min(drawings) > 80
    assert page.run("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_search_leads_to_a_page(page):
    page.open("")
    page.click(".md-search__input")
    page.type(".md-search__input", "softmax")
    page.until("() => Boolean(document.querySelector('.md-search-result__link'))")
    page.click(".md-search-result__link")
    page.until("() => location.pathname.length > 1")
    assert "oftmax" in page.run("() => document.body.textContent")


def test_the_theme_changes_and_stays(page):
    background = "() => getComputedStyle(document.body).backgroundColor"
    page.open("")
    page.run("() => localStorage.clear()")
    page.open("")
    before = page.run(background)
    page.click(".palette")
    after = page.run(background)
    assert after != before
    page.open("learn/kink/")
    assert page.run(background) == after
    page.run("() => localStorage.clear()")


def test_a_program_is_copied(page):
    page.open("learn/one_neuron/")
    press(page, "Copy")
    page.until(STATUS, "Copied")
    page.run(
        """() => document.querySelector("article")
            .insertAdjacentHTML("afterbegin", "<textarea id=paper></textarea>")"""
    )
    page.type("#paper", Keys.CONTROL + "v")
    pasted = page.until("() => document.querySelector('#paper').value")
    shown = page.run("() => document.querySelector('.program code').textContent")
    assert pasted == shown


def test_a_program_runs_and_prints_what_the_build_printed(page):
    page.open("learn/one_neuron/")
    press(page, "Run")
    page.until(STATUS, "the same as on the page")


@pytest.mark.parametrize(
    "path",
    [
        "activations/sigmoid/",
        "learn/one_neuron/",
        "learn/two_layers/",
        "learn/without_derivatives/",
        "learn/vanishing_gradients/",
    ],
)
def test_a_figure_moves_with_the_keyboard(page, path):
    """Each kind of tool: its sentence and the address follow the first slider."""
    page.open(path)
    page.until(MOVES)
    readout = "() => document.querySelector('.figure .readout').textContent"
    before, drawn = page.run(readout), page.run(DRAWN)
    page.type(FIRST, *[Keys.ARROW_RIGHT] * 3, Keys.ARROW_LEFT)
    page.until("() => location.search")
    assert page.run(readout) != before
    assert page.run(DRAWN) != drawn
    state = page.run("() => location.search + location.hash")
    after = page.run(readout)
    page.open(path + state)
    page.until(MOVES)
    assert page.run(readout) == after


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("activations/sigmoid/", "when-to-use-it"),
        ("learn/one_neuron/", "the-check"),
        ("learn/two_layers/", "all-weights-at-once"),
        ("learn/without_derivatives/", "when-to-do-without"),
        ("learn/vanishing_gradients/", "when-the-product-explodes"),
    ],
)
@pytest.mark.parametrize("width", [500, 1280])
def test_a_link_to_a_section_lands_there(page, path, heading, width):
    """Also in WebKit, which keeps nothing in place when something above it grows."""
    page.browser.size(width, 900)
    page.open("404/")
    page.open(f"{path}#{heading}")
    page.until(MOVES)
    below = """id => document.getElementById(id).getBoundingClientRect().top
        - document.querySelector(".md-header").getBoundingClientRect().bottom"""
    found = page.run(below, heading)
    page.run("() => { location.hash = '' }")
    page.run("id => { location.hash = id }", heading)
    expected = page.run(below, heading)
    assert abs(found - expected) < 8


def test_nothing_goes_wrong_on_the_way(page):
    """Errors of scripts, and what the page's policy forbids, are noted by the page."""
    page.open("learn/error_curve/")
    page.run(
        """() => {
            window.faults = []
            addEventListener("error", event => faults.push(event.message))
            addEventListener("unhandledrejection", event => faults.push(event.reason))
            addEventListener("securitypolicyviolation",
                event => faults.push(event.violatedDirective))
        }"""
    )
    page.click(".palette")
    page.click(".md-search__input")
    page.type(".md-search__input", "chain rule")
    page.until("() => Boolean(document.querySelector('.md-search-result__link'))")
    assert page.run("() => faults") == []
