"""The figure of one neuron, moved by a reader."""

import re
from itertools import product

import numpy as np
import pytest
from playwright.sync_api import expect

from hooks.pages.words import fixed, significant
from snippets.figures.functions import FUNCTIONS
from snippets.figures.learn.one_neuron import COMPUTED
from snippets.learn import ten_more_steps
from tests.site.moving import ALIVE, in_states, readout, wait_for_state

PAGE = "learn/one_neuron/", "learn-one_neuron"
UNITS = {name: FUNCTIONS[name][1:3] for name in COMPUTED}
COMPUTE = """async states => {
    const tool = new URL("../../assets/tools/one-neuron.js", location)
    const { neuron, descend } = await import(tool)
    return states.map(state => ({ ...neuron(state), weights: descend(state, 11) }))
}"""
WORDS = """Object.fromEntries([...tool.querySelectorAll("g[id]")].map(part =>
    [part.id.split("--")[1], part.textContent]))"""


def passes(x, w, b, y, f):
    """Return the values and slopes of a neuron by the tested programs."""
    unit, unit_derivative = UNITS[f]
    z = w * x + b
    a, slope = float(unit(z)), float(unit_derivative(z))
    by_a = 2 * (a - y)
    delta = by_a * slope
    found = {"z": z, "a": a, "E": (a - y) ** 2, "dE_da": by_a, "da_dz": slope}
    return found | {"dz_dw": x, "delta": delta, "gradient": delta * x}


def test_values_and_slopes_are_those_of_the_programs(alive):
    grid = product([-3, 0, 2], [-4, -0.5, 0.5, 4], [-3, 0, 1.5], [-1, 0.3, 1])
    states = [
        dict(zip("xwbyf", (*numbers, f), strict=True)) | {"eta": 1}
        for numbers in grid
        for f in UNITS
    ]
    page = alive(*PAGE)
    for state, found in zip(states, page.evaluate(COMPUTE, states), strict=True):
        expected = passes(*(state[name] for name in "xwbyf"))
        for name, value in expected.items():
            assert found[name] == pytest.approx(value, rel=1e-12, abs=1e-12), (
                state,
                name,
            )


def test_the_functions_of_the_script_are_those_of_the_programs(open_page, address):
    """On −40 to 40 and beside 0, all functions and slopes, to 1e-12."""
    small = [1e-3, 1e-9, 5e-324, 0]
    z = np.concatenate([np.linspace(-40, 40, 641), np.negative(small), small])
    found = open_page("404-without-figures/").evaluate(
        """async ([script, z]) => {
            const { activations } = await import(script)
            return Object.fromEntries(Object.entries(activations)
                .map(([name, pair]) => [name, pair.map(f => z.map(z => f(z)))]))
        }""",
        [f"{address}assets/tools/activations.js", z.tolist()],
    )
    assert set(found) == set(UNITS)
    for name, curves in found.items():
        for curve, program in zip(curves, UNITS[name], strict=True):
            np.testing.assert_allclose(
                curve, program(z), rtol=1e-12, atol=1e-15, err_msg=name
            )


def test_its_steps_are_those_of_the_program(alive):
    start = {"x": 2, "w": 0.5, "b": 0, "y": 1, "f": "sigmoid", "eta": 1}
    (found,) = alive(*PAGE).evaluate(COMPUTE, [start])
    assert found["weights"] == pytest.approx(ten_more_steps.weights, rel=1e-12)


def written(number):
    """Write a number as the figure does: short, without zeros at the end."""
    if 0 < abs(number) < 5e-5 or abs(number) >= 999999.5:
        return significant(number, 1)
    if abs(number) >= 1000:
        return fixed(number, 0)
    words = fixed(number + 0, 4 if abs(number) < 100 else 1)
    return words.rstrip("0").rstrip(".")


def test_the_graph_shows_the_programs_numbers(alive):
    states = [
        {},
        {"w": -4},
        {"x": -3, "w": 4, "b": 1.5, "f": "tanh"},
        {"f": "relu", "w": -1},
        {"f": "silu", "w": 1.2, "y": -0.4},
        {"x": 0, "f": "softplus"},
    ]
    found = in_states(alive(*PAGE), states, WORDS)
    for state, shown in zip(states, found, strict=True):
        full = {"x": 2, "w": 0.5, "b": 0, "y": 1, "f": "sigmoid"} | state
        exact = passes(**full)
        for name in "xwby":
            assert shown[f"value_{name}"] == f"{name} = {written(full[name])}"
        for name in "zaE":
            assert shown[f"value_{name}"] == f"{name} = {written(exact[name])}"
        for name, slope, factor in [
            ("w", "gradient", "dz_dw"),
            ("z", "delta", "da_dz"),
            ("a", "dE_da", "dE_da"),
        ]:
            assert shown[f"slope_{name}"] == written(exact[slope])
            assert shown[f"factor_{name}"] == f"× {written(exact[factor])}"
        first, *others = (written(exact[name]) for name in ("dE_da", "da_dz", "dz_dw"))
        others = [f"({n})" if re.search("[−×]", n) else n for n in others]
        words = " × ".join([first, *others])
        assert shown["product"] == f"∂E/∂w = {words} = {written(exact['gradient'])}"


def test_the_keyboard_moves_the_weight_and_the_address_keeps_it(alive):
    page = alive(*PAGE)
    slider = page.get_by_role("slider", name="Weight w")
    slider.press("ArrowRight")
    wait_for_state(page, w=0.6)
    slider.press("End")
    wait_for_state(page, w=4)
    slider.press("Home")
    wait_for_state(page, w=-4)
    error = ten_more_steps.error(-4, 2, 1)
    slope = ten_more_steps.error_derivative(-4, 2, 1)
    assert slider.get_attribute("aria-valuetext") == (
        f"−4, error {written(error)}, slope {written(slope)}"
    )
    rate = page.get_by_role("slider", name="Learning rate η")
    rate.press("ArrowRight")
    wait_for_state(page, w=-4, eta=2)
    assert f"moves w by {written(-2 * slope)}" in readout(page)
    shown = readout(page)
    page.reload()
    page.figure.locator(ALIVE).wait_for()
    assert readout(page) == shown
    assert page.faults == []


def test_steps_go_down_the_curve_and_back(alive):
    page = alive(*PAGE)
    step = page.figure.get_by_role("button", name="Step")
    weight = page.get_by_role("slider", name="Weight w")
    for _ in range(3):
        step.press("Enter")
    wait_for_state(page, steps=3)
    now = ten_more_steps.weights[3]
    assert weight.get_attribute("aria-valuetext").startswith(f"{written(now)},")
    first, last = (written(ten_more_steps.errors[i]) for i in (0, 3))
    assert readout(page).startswith(f"After 3 steps E is {last}, from {first}.")
    page.get_by_role("button", name="Back to the start").click()
    wait_for_state(page)
    assert weight.get_attribute("aria-valuetext").startswith("0.5,")


def place_of(page, weight):
    """Return where the middle of the curve's axes and a weight meet."""
    box = page.figure.locator(".drag").bounding_box()
    across = box["x"] + box["width"] * (weight + 4) / 8
    return across, box["y"] + box["height"] / 2


def test_a_mouse_drags_the_weight_along_the_curve(alive):
    page = alive(*PAGE, "?steps=2")
    page.figure.locator(".drag").scroll_into_view_if_needed()
    page.mouse.move(*place_of(page, 0.5))
    page.mouse.down()
    page.mouse.move(*place_of(page, -1.5))
    wait_for_state(page, w=-1.5)
    page.mouse.move(*place_of(page, -7))
    wait_for_state(page, w=-4)
    page.mouse.up()
    page.mouse.move(*place_of(page, 3))
    assert "wrong by 0.9997" in readout(page)


def test_a_finger_moves_the_weight(alive):
    size = {"width": 390, "height": 844}
    page = alive(*PAGE, has_touch=True, viewport=size)
    page.figure.locator(".drag").scroll_into_view_if_needed()
    page.touchscreen.tap(*place_of(page, 2))
    wait_for_state(page, w=2)


CASES = {
    "wrong, where f is flat": ("is the small factor", "although"),
    "from side to side": ("past the bottom, and lowers E", "past the bottom"),
    "thrown onto the flat": ("is too large", "is the small factor"),
    "a ReLU that is off": ("f′(z) = 0: however wrong", "no step moves w"),
    "a step that turns it off": ("no step leads back", "no step moves w"),
}


def test_a_case_says_what_is_to_be_seen(alive):
    page = alive(*PAGE)
    said = page.figure.locator(".readout")
    menu = page.get_by_role("combobox", name="A case to try")
    for case, (before, after) in CASES.items():
        menu.select_option(case)
        expect(said).to_contain_text(before)
        page.figure.get_by_role("button", name="Step").click()
        expect(said).to_contain_text(re.compile(f"^After 1 step .*{after}"))
        assert menu.input_value() == case
    page.get_by_role("slider", name="Bias b").press("ArrowRight")
    expect(menu).to_have_value("")


def test_a_function_with_a_parameter_tells_it(alive):
    menu = alive(*PAGE).get_by_role("combobox", name="Activation f")
    menu.select_option("leaky ReLU, α = 0.01")
    assert menu.input_value() == "leaky_relu"


NEVER_RIGHT = ["nothing to learn", "nearly right"]
SENTENCES = [  # state, what is said of it, what is not
    (
        {"f": "silu", "x": 3, "w": -4, "b": -3},
        "f′(z) = −4 × 10⁻⁶ is the small factor: one step moves w by −3 × 10⁻⁵",
        [" by 0,", *NEVER_RIGHT],
    ),
    (
        {"f": "leaky_relu", "x": 3, "eta": 100, "steps": 100},
        "One step moves w by 252.9 and lowers E from 1 777 to 1 195.",
        ["small factor"],
    ),
    (
        {"f": "relu", "y": 0},
        "One step moves w by −4 and lowers E from 1 to 0.",
        ["leads back"],
    ),
    (
        {"x": -3, "w": 2, "y": 0.3, "eta": 2, "steps": 43},
        "past the bottom, and lowers E a little.",
        ["from"],
    ),
    (
        {"x": -3, "b": -3, "y": 0.4, "eta": 2, "steps": 9},
        "past the bottom, and raises E a little.",
        ["from"],
    ),
    (
        {"x": 1, "b": -0.3, "y": 0.3, "f": "relu"},
        "moves w by 0.2, past the bottom, and leaves E at 0.01.",
        ["raises", "lowers", "from"],
    ),
    (
        {"x": -3, "w": -2, "b": -3, "y": 0.3, "f": "tanh", "eta": 0.1, "steps": 88},
        "the answer is nearly right: one step moves w by −1 × 10⁻¹⁶.",
        ["too large", "raises"],
    ),
]


def test_the_sentence_says_what_happens(alive):
    states = [state for state, *_ in SENTENCES]
    found = in_states(alive(*PAGE), states, "tool.readout.textContent")
    for said, (_, words, never) in zip(found, SENTENCES, strict=True):
        assert words in said
        said = re.sub("^After .*?, from .*?[0-9][.] ", "", said)
        assert not [wrong for wrong in never if wrong in said], said


def test_the_hint_asks_what_is_to_be_seen(alive):
    hint = alive(*PAGE).figure.locator(".try").inner_text()
    assert "which of the three factors decides how far w moves?" in hint


CURVE = """(() => {
    const { across, up } = tool.axes[1]
    const d = tool.part("curve").querySelector("path").getAttribute("d")
    return d.split("M").slice(1).map(line => line.split("L").map(point => {
        const [x, y] = point.split(" ").map(Number)
        return [across.from(x), up.from(y)]
    }))
})()"""


def test_a_curve_that_jumps_is_interrupted(alive):
    jumps = [{}, {"b": 1, "y": 0.4}, {"x": -3, "b": 0.7, "y": -1}]
    states = [{"f": "step", **jump} for jump in jumps]
    whole = [{"f": "relu", "x": 0}, {"f": "step", "x": 0.1, "b": 3}]
    found = in_states(alive(*PAGE), states + whole, CURVE)
    for state, lines in zip(states, found, strict=False):
        full = {"x": 2, "b": 0, "y": 1} | state
        left, right = map(np.array, lines)
        edge = -full["b"] / full["x"]
        assert [left[-1, 0], right[0, 0]] == pytest.approx([edge] * 2, abs=0.01)
        for line, w in (left, -4), (right, 4):
            error = passes(w=w, **full)["E"]
            assert line[:, 1] == pytest.approx(error, abs=0.02)
            assert w in line[:, 0].round(2)
    assert [len(lines) for lines in found[len(states) :]] == [1, 1]


# where the values are as long as they become
LONGEST = [
    {"f": "silu", "x": 3, "w": -4, "b": -3},
    {"f": "leaky_relu", "x": 3, "eta": 100, "steps": 100},
    *(
        {"x": -3, "w": 4, "b": 3, "eta": 100, "f": "leaky_relu", "steps": steps}
        for steps in (26, 29, 30)
    ),
    *(
        {"x": -0.1, "y": 0, "eta": 50, "f": "elu", "steps": steps}
        for steps in (2, 6, 13, 24)
    ),
    {"x": -2.9, "w": -3.9, "b": -2.9, "y": -0.9},
]
COLLISIONS = """(() => {
    const svg = tool.svg.getBoundingClientRect()
    const scale = svg.width / tool.svg.viewBox.baseVal.width
    const floor = svg.top + tool.axes[1].box[1] * scale
    const texts = [...tool.svg.querySelectorAll("text")].map(text => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        const framed = /^(wx [+] b|f|[(]a − y[)]²)$/.test(text.textContent)
        const [aside, up] = framed ? [5.8 * scale, 2 * scale] : [0, 0]
        return {
            words: text.textContent, top: top - up, bottom,
            left: left - aside, right: right + aside
        }
    }).filter(({ bottom }) => bottom < floor)
    const outside = texts.filter(t => t.left < svg.left || t.right > svg.right)
    const touching = texts.flatMap((one, i) => texts.slice(0, i).filter(two =>
        one.left < two.right && two.left < one.right &&
        one.top < two.bottom - 3 * scale && two.top < one.bottom - 3 * scale))
    return [...outside, ...touching].map(({ words }) => words)
})()"""


@pytest.mark.parametrize("width", [320, 1280])
def test_long_values_stay_in_their_places(alive, width):
    page = alive(*PAGE, viewport={"width": width, "height": 800})
    assert in_states(page, LONGEST, COLLISIONS) == [[]] * len(LONGEST)
