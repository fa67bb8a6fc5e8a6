"""The figure of how deep training reaches, moved by a reader."""

import numpy as np
import pytest

from hooks.pages.words import significant
from snippets.figures.functions import FUNCTIONS
from snippets.figures.learn.gradient_by_layer import DOUBLINGS, TRAINABLE
from snippets.learn import gradient_by_layer
from tests.site.moving import put, readout, touch, wait_for_state

PAGE = "learn/vanishing_gradients/", "learn-gradient_by_layer"
UNITS = {name: function[1:3] for name, function in TRAINABLE.items()}


def left(name, doublings, depth):
    """Return what is left in the first layer by weights and slopes: the program."""
    with np.errstate(over="ignore", invalid="ignore"):
        return gradient_by_layer.shares(*UNITS[name], 2.0**doublings, depth)[:, 0]


def test_it_begins_with_the_programs_number(alive):
    usual = significant(left("sigmoid", 0, 50).prod(), 2)
    said = readout(alive(*PAGE))
    assert said.startswith(f"The gradient of the first layer is {usual}")


def test_the_keyboard_moves_it_and_the_end_is_the_beginning(alive):
    page = alive(*PAGE)
    first = readout(page)
    slider = page.get_by_role("slider", name="Layers")
    slider.press("ArrowLeft")
    wait_for_state(page, depth=20)
    slider.press("Home")
    wait_for_state(page, depth=2)
    assert readout(page) != first
    slider.press("End")
    page.wait_for_url(lambda url: "?" not in url)
    assert readout(page) == first
    assert page.faults == []


def test_depth_offers_every_function_that_can_learn(alive):
    assert alive(*PAGE).figure.locator("option").evaluate_all(
        "options => options.map(option => option.value)"
    ) == [name for name in FUNCTIONS if name != "step"]


def test_depth_tells_what_it_shows(alive):
    page = alive(*PAGE)
    slider = page.get_by_role("slider", name="Weight variance")
    for activation, doublings, depth, fate in [
        ("sigmoid", 2, 20, "It vanishes, because of the slopes."),
        ("tanh", -1, 50, "It vanishes, because of the weights."),
        ("tanh", 0.5, 20, "It arrives."),
        ("relu", 3, 50, "It explodes, because of the weights."),
        ("relu", 1, 50, "It arrives."),
    ]:
        put(page, activation=activation, doublings=doublings, depth=depth)
        weights, slopes = left(activation, doublings, depth)
        shares = weights * slopes, weights, slopes
        gradient, by_weights, by_slopes = (significant(s, 2) for s in shares)
        assert readout(page).startswith(
            f"The gradient of the first layer is {gradient} times that of the "
            f"last: {by_weights} by the weights, times {by_slopes} by the "
            f"slopes. {fate}"
        )
        assert gradient in slider.get_attribute("aria-valuetext")
        texts = page.figure.locator("svg [id*=power] text")
        powers = texts.all_text_contents()
        assert powers[3] == "1" and len(set(powers)) == 7


def test_depth_says_when_numbers_become_too_large(alive):
    page = alive(*PAGE, "?activation=relu&doublings=7")
    assert "3.4 × 10³⁸" in readout(page)
    assert page.figure.locator("svg [id$=label]:visible").count() == 0
    page.get_by_role("slider", name="Layers").press("Home")
    page.wait_for_url("**depth=2*")
    assert "It arrives" in readout(page)
    assert page.figure.locator("svg [id$=label]").first.is_visible()
    assert page.faults == []


@pytest.mark.parametrize("activation", ["sigmoid", "gelu", "mish", "silu"])
def test_every_function_has_its_place(alive, activation):
    """Here those that have no more than one on the slider."""
    page = alive(*PAGE, f"?activation={activation}")
    gradients = {at: left(activation, at, 50).prod() for at in DOUBLINGS}
    (place,) = [at for at, share in gradients.items() if 0.01 <= share <= 100]
    put(page, doublings=place)
    assert "It arrives." in readout(page)


def middle(page, selector):
    """Return where the middle of a part of the figure is."""
    box = page.figure.locator(selector).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_gradient_is_dragged_into_the_band(alive):
    page = alive(*PAGE, "?activation=tanh&doublings=-1")
    page.figure.locator("svg").scroll_into_view_if_needed()
    assert "It vanishes" in readout(page)
    page.mouse.move(*middle(page, ".dot"))
    page.mouse.down()
    _, band = middle(page, "[id$='--goal']")
    page.mouse.move(middle(page, ".dot")[0], band, steps=5)
    page.mouse.up()
    page.figure.locator(".readout:text('It arrives.')").wait_for()
    x, y = middle(page, ".dot")
    assert y == pytest.approx(middle(page, "[id$='--goal']")[1], abs=25)


def test_a_finger_on_the_gradient_moves_it_and_not_the_page(alive):
    page = alive(*PAGE, has_touch=True, viewport={"width": 390, "height": 800})
    page.figure.evaluate("figure => figure.scrollIntoView()")
    x, y = middle(page, ".dot")
    before = page.evaluate("scrollY")
    finger = page.context.new_cdp_session(page)
    touch(finger, "Start", (x, y))
    for step in range(1, 6):
        touch(finger, "Move", (x, y - 12 * step))
    page.wait_for_function(
        "y => document.querySelector('.dot').getBoundingClientRect().y < y - 30", arg=y
    )
    touch(finger, "End")
    page.wait_for_url("**doublings=*")
    assert page.evaluate("scrollY") == before
    assert page.faults == []
