"""The words of all figures, in a real browser: as large as they should be, and apart."""

import pytest

from tests.site.conftest import READY

# From the smallest phone to a wide window.
WIDTHS = 320, 390, 768, 1280, 1920
# Returns what is wrong with a page's figures. The box of a word is as high as the
# tallest sign of its font, accents and all: its ink is less, and only that may not
# touch. A pixel more or less is what browsers round.
FAULTS = """([smallest, largest]) => [...document.querySelectorAll(".figure svg")].flatMap(svg => {
    const name = svg.closest("figure").id
    const inside = svg.getBoundingClientRect()
    const scale = inside.width / svg.viewBox.baseVal.width
    const seen = [...svg.querySelectorAll("text")].filter(text =>
        text.textContent.trim() && getComputedStyle(text).visibility === "visible")
    const words = seen.map(text => {
        const box = text.getBoundingClientRect()
        const size = scale * parseFloat(getComputedStyle(text).fontSize)
        const upright = /rotate\\(-90/.test(text.getAttribute("transform"))
        const [x, y] = upright ? [0.2 * box.width, 1] : [1, 0.2 * box.height]
        return { words: text.textContent, size, left: box.left + x, right: box.right - x,
            top: box.top + y, bottom: box.bottom - y }
    })
    const faults = []
    words.forEach((one, i) => {
        const tell = fault => faults.push(`${name}: "${one.words}" ${fault}`)
        if (one.size < smallest || one.size > largest) tell(`is ${one.size} px large`)
        if (one.left < inside.left - 1 || one.right > inside.right + 1
            || one.top < inside.top - 1 || one.bottom > inside.bottom + 1) tell("leaves")
        for (const other of words.slice(i + 1)) {
            if (one.left < other.right && other.left < one.right
                && one.top < other.bottom && other.top < one.bottom) {
                tell(`lies on "${other.words}"`)
            }
        }
    })
    return faults
})"""


@pytest.fixture(scope="module")
def illustrated(site, pages):
    """Return the paths of the pages that have figures."""
    return [
        path
        for path in pages
        if '<figure class="figure"' in (site / path / "index.html").read_text()
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_words_in_figures_can_be_read(open_page, address, illustrated, width):
    """11 to 15 pixels high, none on another or outside of its figure."""
    page = open_page("404-without-figures/", viewport={"width": width, "height": 900})
    faults, figures = [], 0
    for path in illustrated:
        page.goto(address + path)
        page.wait_for_function(READY)
        faults += page.evaluate(FAULTS, [10.9, 15.1])
        figures += page.locator(".figure svg").count()
    assert figures >= 45
    assert faults == []
