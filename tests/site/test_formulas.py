"""Formulas are drawn as they are meant: signs meet, and braces and sums are whole."""

import io

import numpy as np
import pytest
from PIL import Image

from tests.site.conftest import READY

ALIGNED = """() => [...document.querySelectorAll("article mtable:has(mtd.right)")]
    .map(table => [...table.querySelectorAll("mtd.right + mtd.left")]
        .map(left => {
            const right = left.previousElementSibling
            const sign = [[...right.children].reverse(), [...left.children]]
                .map(parts => parts.find(part => part.textContent))
                .find(part => /^[=≈]$/.test(part?.textContent))
            const column = [...left.parentElement.children].indexOf(left)
            return sign && [column, sign.getBoundingClientRect().left]
        })
        .filter(found => found))"""
HEIGHTS = """sign => [...document.querySelectorAll("article math")]
    .filter(math => math.checkVisibility())
    .flatMap(math => [...math.querySelectorAll("mo")]
        .filter(mo => mo.textContent === sign)
        .map(mo => [math.getAttribute("display") === "block", !mo.closest("mfrac"),
            mo.getBoundingClientRect().height
                / parseFloat(getComputedStyle(mo).fontSize)]))"""


@pytest.fixture(scope="module")
def page(chromium, address):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def measured(page, address, pages, script, *argument):
    """Return what the script finds on any page."""
    found = []
    for path in pages:
        page.goto(address + path)
        page.wait_for_function(READY)
        page.evaluate("document.fonts.ready")
        found += page.evaluate(script, *argument)
    return found


def test_aligned_equations_meet_at_the_sign(page, address, pages):
    columns = [
        [place for one, place in signs if one == column]
        for signs in measured(page, address, pages, ALIGNED)
        for column in {one for one, _ in signs}
    ]
    columns = [places for places in columns if len(places) > 1]
    assert len(columns) >= 10
    for places in columns:
        assert max(places) - min(places) < 1


@pytest.mark.parametrize(
    "path",
    ["learn/two_layers/", "learn/which_derivative/", "learn/vanishing_gradients/"],
)
def test_a_brace_spans_what_it_is_about(open_page, path):
    """In the picture: a browser says less of it than it draws."""
    page = open_page(path, viewport={"width": 390, "height": 844})
    page.evaluate("document.fonts.ready")
    braces = page.locator("munder > munder:has(> mo:text-is('⏟')):visible").all()
    assert len(braces) >= 2
    for brace in braces:
        below = brace.evaluate(
            """brace => brace.lastElementChild.getBoundingClientRect().top
                - brace.getBoundingClientRect().top"""
        )
        picture = Image.open(io.BytesIO(brace.screenshot())).convert("L")
        ink = np.asarray(picture, int)[round(below) :] < 160
        assert ink.any(axis=0).mean() > 0.9


def test_signs_have_their_size(page, address, pages):
    """A sum of its own is larger than one in a line; a norm is as tall as a line."""
    sums = measured(page, address, pages, HEIGHTS, "∑")
    own = [height for block, outside, height in sums if block and outside]
    inline = [height for block, outside, height in sums if not block]
    assert len(own) >= 5
    assert min(own) > 1.2 * max(inline, default=1)
    norms = measured(page, address, ["labs/vanishing_gradients/"], HEIGHTS, "∥")
    norms += measured(page, address, ["labs/vanishing_gradients/"], HEIGHTS, "‖")
    assert norms and max(height for *_, height in norms) < 1.6
