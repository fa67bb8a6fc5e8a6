"""The figure of how deep training reaches, moved by a reader."""

from itertools import product

import numpy as np
import pytest

from hooks.pages.words import significant
from snippets.learn import gradient_by_layer
from tests.site.moving import put, readout, wait_for_state
from tests.snippets.oracles import programs

PAGE = "learn/vanishing_gradients/", "learn-gradient_by_layer"
UNITS = {name: unit for name, unit in programs().items() if name != "step"}
SHARES = """async ([names, doublings, depths]) => {
    const tools = new URL("../../assets/tools/", location)
    const { shares, unpack } = await import(`${tools}gradient-depth.js`)
    const { activations } = await import(`${tools}activations.js`)
    const { signs, shape } = document.querySelector("gradient-depth").values
    const network = unpack(signs, shape)
    return names.flatMap(name => doublings.flatMap(d => depths.map(depth => {
        const { weights, slopes } = shares(network, activations[name], 2 ** d, depth)
        return [[...weights], [...slopes]]
    })))
}"""


def test_it_begins_with_the_programs_number(alive):
    sigmoid = gradient_by_layer.shares(*UNITS["sigmoid"], 1, 50)[:, 0]
    gradient = significant(sigmoid.prod(), 2)
    usual = f"The gradient of the first layer is {gradient}"
    assert readout(alive(*PAGE)).startswith(usual)


def test_the_keyboard_moves_it_and_the_end_is_the_beginning(alive):
    page = alive(*PAGE)
    first = readout(page)
    slider = page.get_by_role("slider", name="Layers")
    slider.press("ArrowLeft")
    wait_for_state(page, depth=int(slider.get_attribute("max")) - 1)
    slider.press("Home")
    wait_for_state(page, depth=int(slider.get_attribute("min")))
    assert readout(page) != first
    slider.press("End")
    page.wait_for_url(lambda url: "?" not in url)
    assert readout(page) == first
    assert page.faults == []


def test_depth_equals_the_program(alive):
    page = alive(*PAGE)
    doublings, depths = [-2, 0, 1.125, 2.5, 5, 7], [1, 2, 50]
    assert page.figure.locator("option").evaluate_all(
        "options => options.map(option => option.value).sort()"
    ) == sorted(UNITS)
    found = page.evaluate(SHARES, [[*UNITS], doublings, depths])
    for case, left in zip(product(UNITS, doublings, depths), found, strict=True):
        name, doubling, depth = case
        with np.errstate(over="ignore", invalid="ignore"):
            expected = gradient_by_layer.shares(*UNITS[name], 2.0**doubling, depth)
        np.testing.assert_allclose(
            left, np.log10(expected), rtol=1e-11, atol=1e-11, err_msg=case
        )


def test_depth_tells_what_it_shows(alive):
    page = alive(*PAGE)
    slider = page.get_by_role("slider", name="Weight variance")
    for activation, doublings, depth, fate in [
        ("sigmoid", 2, 20, "It vanishes, because of the slopes."),
        ("tanh", -1, 40, "It vanishes, because of the weights."),
        ("tanh", 0.5, 49, "It arrives."),
        ("relu", 3, 50, "It explodes, because of the weights."),
        ("relu", 1, 50, "It arrives."),
    ]:
        put(page, activation=activation, doublings=doublings, depth=depth)
        weights, slopes = gradient_by_layer.shares(
            *UNITS[activation], 2.0**doublings, depth
        )[:, 0]
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
    page.wait_for_url("**depth=1*")
    assert readout(page).startswith("There is only one layer")
    assert page.figure.locator("svg [id$=label]").first.is_visible()
    assert page.faults == []


@pytest.mark.parametrize("activation", ["sigmoid", "gelu", "mish", "silu"])
def test_every_function_has_its_place(alive, activation):
    """Here those that have no more than one on the slider."""
    page = alive(*PAGE, f"?activation={activation}")
    slider = page.get_by_role("slider", name="Weight variance")
    low, high, step = (
        float(slider.get_attribute(name)) for name in ("min", "max", "step")
    )
    with np.errstate(over="ignore", invalid="ignore"):
        left = {
            doublings: gradient_by_layer.shares(*UNITS[activation], 2**doublings, 50)[
                :, 0
            ].prod()
            for doublings in np.arange(low, high + step / 2, step)
        }
    (place,) = [at for at, share in left.items() if 0.01 <= share <= 100]
    put(page, doublings=place)
    assert "It arrives." in readout(page)
