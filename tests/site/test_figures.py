"""The words of all figures, in a real browser: large enough, and apart."""

import pytest

from tests.site.conftest import READY

# From the smallest phone to a wide window.
WIDTHS = 320, 390, 768, 1280, 1920
# Returns what is wrong with a page's figures. The box of a word is as high as the
# tallest sign of its font, accents and all: its ink is less, and only that may not
# touch. A pixel more or less is what browsers round.
FAULTS = """([least, most]) => {
    const readable = (svg) => {
        const inside = svg.getBoundingClientRect()
        const scale = inside.width / svg.viewBox.baseVal.width
        const faults = []
        const words = [...svg.querySelectorAll("text")].filter(text =>
            text.textContent.trim() && getComputedStyle(text).visibility === "visible"
        ).map(text => {
            const { x, y, width, height } = text.getBoundingClientRect()
            const upright = /rotate\\(-90/.test(text.getAttribute("transform"))
            const [across, up] = upright ? [0.2 * width, 1] : [1, 0.2 * height]
            return {
                words: text.textContent,
                size: scale * parseFloat(getComputedStyle(text).fontSize),
                left: x + across, right: x + width - across,
                top: y + up, bottom: y + height - up,
            }
        })
        words.forEach((one, i) => {
            const { size, left, right, top, bottom } = one
            const tell = fault => faults.push(
                `${svg.closest("figure").id}: "${one.words}" ${fault}`)
            if (size < least || size > most) tell(`is ${size} px large`)
            if (left < inside.left - 1 || right > inside.right + 1
                || top < inside.top - 1 || bottom > inside.bottom + 1) tell("leaves")
            for (const other of words.slice(i + 1)) {
                if (left < other.right && other.left < right
                    && top < other.bottom && other.top < bottom) {
                    tell(`lies on "${other.words}"`)
                }
            }
        })
        return faults
    }
    return [...document.querySelectorAll(".figure svg")].flatMap(readable)
}"""


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
