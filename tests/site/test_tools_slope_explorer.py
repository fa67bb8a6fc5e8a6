"""The slope explorer, in a real browser: what it shows, and every way to move it."""

import re
from urllib.parse import urlsplit

import numpy as np
import pytest

from hooks.pages.words import significant
from snippets.figures.value_and_slope import (
    FUNCTIONS,
    HALF_WIDTH,
    RANGES,
    range_of,
)
from tests.site.moving import ALIVE, faults_for_some, readout, touch, wait_for_state
from tests.snippets.oracles import FUNCTIONS as ORACLES

SIGMOID = "activations/sigmoid/", "activations-sigmoid"
TANH = "activations/tanh/", "activations-tanh"
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True}
# Sets the state at once and returns what is then shown.
SHOW = """(tool, [state, gids]) => {
    Object.assign(tool.state, state)
    tool.show()
    const sentence = tool.readout.textContent.split("\\n")[0]
    return [sentence, tool.inputs.z.input.ariaValueText].concat(
        gids.map(gid => tool.part(gid).querySelector("path")?.getAttribute("d")
            ?? tool.part(gid).querySelector("text").textContent))
}"""
# Returns what a tick says, and how far down in the drawing its line stands.
TICK = """(tool, gid) => {
    const svg = tool.svg.getBoundingClientRect()
    const line = tool.part(gid).querySelector("path").getBoundingClientRect()
    const scale = svg.width / tool.svg.viewBox.baseVal.width
    return [tool.part(gid).textContent.trim(), (line.y - svg.y) / scale]
}"""
KINKED = [name for name, one in ORACLES.items() if 0 in one.kinks]
DRAWN = "tangent", "value-point", "slope-point"


def tool_of(page):
    return page.figure.locator("slope-explorer")


def slider_of(page):
    return page.figure.get_by_role("slider", name="Pre-activation z")


def show(page, gids=(), **state):
    """Show that state; return the sentence, the spoken value and the parts."""
    return tool_of(page).evaluate(SHOW, [state, list(gids)])


def minus(text):
    return text.replace("-", "−")


def plain(number):
    """Write a number so that a small one does not look like 0."""
    small = 0 < abs(number) < 1e-3
    return significant(number, 2) if small else f"{number:z.4f}"


def says(name, z):
    """Return what the tool should say about a function, by its program."""
    function = FUNCTIONS[name]
    value = f"{function.words} {plain(function.value(z))}"
    if z == 0 and name == "step":
        return f"{value}, no slope at the jump"
    slope = plain(function.slope(z))
    if z == 0 and name in KINKED:
        return f"{value}, no slope at the kink, {slope} by convention"
    return f"{value}, slope {slope}"


STOPS = [round(i / 20 - 6, 2) for i in range(241)]
TOLD = """(tool, [names, stops]) => names.map(f => stops.map(z => {
    Object.assign(tool.state, { f, z, other: "nothing" })
    tool.show()
    return tool.readout.textContent.split("\\n")[0]
}))"""


def test_every_number_that_it_can_show_is_the_programs(alive):
    page = alive(*SIGMOID)
    offered = page.get_by_label("Function", exact=True).locator("option")
    assert offered.evaluate_all("all => all.map(one => one.value)") == [*FUNCTIONS]
    found = tool_of(page).evaluate(TOLD, [[*FUNCTIONS], STOPS])
    for name, told in zip(FUNCTIONS, found, strict=True):
        expected = [minus(f"z = {z:g}: {says(name, z)}.") for z in STOPS]
        assert told == expected


def in_data(path, box, limits):
    """Return z and heights of the points of a path on axes with that box."""
    x, y = np.reshape(re.findall(r"-?[\d.]+", path), (-1, 2)).astype(float).T
    left, top, right, bottom = box
    z = -6 + 12 * (x - left) / (right - left)
    share = (y - bottom) / (top - bottom)
    return z, limits[0] + share * (limits[1] - limits[0])


def test_words_tangents_and_points_follow_the_programs(alive):
    page = alive(*SIGMOID)
    axes = tool_of(page).evaluate("tool => JSON.parse(tool.dataset.axes)")
    upper, lower = (one["box"] for one in axes)
    names = list(FUNCTIONS)
    gids = "value-words", "slope-words", *DRAWN
    for i, name in enumerate(names):
        other = names[(i + 5) % len(names)]
        pair = [FUNCTIONS[one] for one in (name, other)]
        (values, _), (slopes, _) = (
            RANGES[kind][range_of(kind, *pair)] for kind in RANGES
        )
        for z in (-6, -2.45, -0.05, 0, 1.3, 6):
            sentence, spoken, value_words, slope_words, *drawn = show(
                page, gids, f=name, other=other, z=z
            )
            expected = f"z = {z:g}: {says(name, z)}; {says(other, z)}"
            assert sentence == f"{spoken}." == minus(f"{expected}.")
            value = float(pair[0].value(z))
            slope = float(pair[0].slope(z))
            words = pair[0].words
            assert value_words == minus(f"{words}({z:g}) = {plain(value)}")
            none = np.isnan(slope)
            end = ": none" if none else f" = {plain(slope)}"
            assert slope_words == minus(f"{words}′({z:g}){end}")

            tangent, point = (in_data(path, upper, values) for path in drawn[:2])
            ends = np.array([-HALF_WIDTH, HALF_WIDTH])
            if z == 0 and name in KINKED:
                ends = ends[:0]  # no tangent
            np.testing.assert_allclose(tangent[0], z + ends, atol=0.01)
            rise = value + slope * ends
            np.testing.assert_allclose(tangent[1], rise, atol=0.03)
            np.testing.assert_allclose(point, [[z] * 2, [value] * 2], atol=0.03)
            point = in_data(drawn[2], lower, slopes)
            expected = [[]] * 2 if none else [[z] * 2, [slope] * 2]
            np.testing.assert_allclose(point, expected, atol=0.01)
    assert page.faults == []


def test_a_function_beside_itself_is_one_function(alive):
    page = alive(*SIGMOID)
    sentence, _, bar, curve = show(
        page, ["other-slope-flat", "other-value"], f="relu", other="relu", z=3
    )
    assert sentence == f"z = 3: {says('relu', 3)}."
    assert bar == curve == ""


def test_the_sample_of_a_line_is_seen_beside_its_name(alive):
    page = alive(*SIGMOID)
    samples = [
        page.figure.locator(f"[id$='--{role}{kind}-key'] path")
        for role in ("", "other-")
        for kind in RANGES
    ]
    for other, seen in (
        ("nothing", "1100"),
        ("tanh", "1111"),
        ("nothing", "1100"),
    ):
        show(page, other=other)
        opacity = "path => getComputedStyle(path).strokeOpacity"
        assert "".join(one.evaluate(opacity) for one in samples) == seen


def test_of_two_functions_each_has_its_own_colour(alive):
    page = alive(*SIGMOID)
    parts = "value", "value-words", "slope", "slope-words", "slope-key", "slope-flat"
    colour = """(tool, gid) => {
        const part = tool.part(gid).firstElementChild
        return part.getAttribute(part.localName === "text" ? "fill" : "stroke")
    }"""
    for other, roles in (
        ("tanh", {"": ["gelu"] * 6, "other-": ["tanh"] * 6}),
        ("nothing", {"": ["value"] * 2 + ["slope"] * 4}),
    ):
        show(page, f="gelu", other=other)
        for prefix, expected in roles.items():
            found = [tool_of(page).evaluate(colour, prefix + gid) for gid in parts]
            assert found == [f"var(--figure-{role})" for role in expected]


def test_curves_bars_and_ticks_stay_true_on_other_axes(alive):
    page = alive(*SIGMOID)
    axes = tool_of(page).evaluate("tool => JSON.parse(tool.dataset.axes)")
    for name, box in (("relu", 0), ("tanh", 1), ("step", 0), ("sigmoid", 1)):
        kind = list(RANGES)[box]
        function, box = FUNCTIONS[name], axes[box]["box"]
        limits, ticks = RANGES[kind][range_of(kind, function)]
        _, _, curve, bar = show(
            page, [kind, "slope-flat"], f=name, other="nothing", z=1
        )
        z, height = in_data(curve, box, limits)
        exact = getattr(function, kind)(z)
        away = np.abs(z) > 0.03
        assert away.sum() == 240
        np.testing.assert_allclose(height[away], exact[away], atol=0.02)
        assert curve.count("M") == 2  # interrupted at 0
        z, height = in_data(bar, axes[1]["box"], (0, 1))
        np.testing.assert_allclose(height, -0.035, atol=0.002)
        edge = {"relu": 0, "tanh": 2.2, "step": 6, "sigmoid": 2.9}[name]
        assert edge == pytest.approx(np.min(np.abs(z)), abs=0.01)
        for i, tick in enumerate(ticks):
            words, y = tool_of(page).evaluate(TICK, f"{kind}-tick-{i}")
            assert words == minus(f"{tick:g}")
            share = (box[3] - y) / (box[3] - box[1])
            found = limits[0] + share * np.ptp(limits)
            assert found == pytest.approx(tick, abs=0.02 * np.ptp(limits))


def test_keyboard_address_and_announcement(alive):
    page = alive(*SIGMOID)
    slider = slider_of(page)
    slider.press("ArrowRight")
    wait_for_state(page, z="1.05")
    expected = f"z = 1.05: {says('sigmoid', 1.05)}"
    assert slider.get_attribute("aria-valuetext") == expected
    assert readout(page).partition("\n")[0] == f"{expected}."
    slider.press("End")
    wait_for_state(page, z="6")
    slider.press("Home")
    wait_for_state(page, z="-6")
    page.get_by_label("Function", exact=True).select_option("GELU")
    page.get_by_label("Compare with").select_option("leaky ReLU, α = 0.1")
    state = {"z": "-6", "f": "gelu", "other": "leaky_relu"}
    wait_for_state(page, **state)
    shown = readout(page)
    expected = f"z = -6: {says('gelu', -6)}; {says('leaky_relu', -6)}."
    assert shown == minus(expected)
    note = page.figure.locator("[id*='--note-words']")
    assert not note.is_visible()
    page.reload()
    page.figure.locator(ALIVE).wait_for()
    assert readout(page) == shown
    assert page.get_by_label("Function", exact=True).input_value() == "gelu"
    page.get_by_label("Function", exact=True).select_option("sigmoid")
    page.get_by_label("Compare with").select_option("nothing")
    wait_for_state(page, z="-6")
    assert note.is_visible()
    assert page.faults == []


@pytest.mark.parametrize(
    ("state", "z"),
    [
        ("", "1"),
        ("?z=0.123", "0.1"),  # the nearest step
    ],
)
def test_it_says_what_the_program_gives(alive, state, z):
    page = alive(*SIGMOID, state)
    assert slider_of(page).input_value() == z
    assert readout(page).startswith(f"z = {z}: {says('sigmoid', float(z))}.")
    assert page.faults == []


def place(page, z, panel):
    """Return the point of the window above z in the middle of that panel."""
    area = page.figure.locator(".drag").nth(panel).bounding_box()
    x = area["x"] + area["width"] * (z + 6) / 12
    return x, area["y"] + area["height"] / 2


def wait_for_z(page, z):
    page.figure.locator(f".readout:text('z = {z}:')").wait_for()


def test_a_mouse_drags_z_anywhere_in_the_figure(alive):
    page = alive(*TANH)
    page.figure.scroll_into_view_if_needed()
    for panel in (0, 1):
        page.mouse.move(*place(page, -4, panel))
        page.mouse.down()
        page.mouse.move(*place(page, 2.5, panel))
        wait_for_z(page, 2.5)
        page.mouse.move(*place(page, 9, panel))
        wait_for_z(page, 6)
        page.mouse.up()
        page.mouse.move(*place(page, 0, panel))
        assert says("tanh", 6) in readout(page)


def test_a_finger_drags_z_and_the_tool_fits_on_a_phone(alive):
    page = alive(*TANH, **PHONE)
    assert page.figure.bounding_box()["height"] <= 700
    page.figure.evaluate("figure => figure.scrollIntoView()")
    finger = page.context.new_cdp_session(page)

    touch(finger, "Start", place(page, -2, 0))
    for z in (-1, 0, 1, 2):
        touch(finger, "Move", place(page, z, 0))
    touch(finger, "End")
    wait_for_z(page, 2)
    assert faults_for_some(page, 390) == []


def test_a_thumb_that_scrolls_over_it_changes_nothing(alive):
    """But a tap chooses."""
    page = alive(*TANH, **PHONE)
    page.figure.evaluate("figure => figure.scrollIntoView()")
    before, scrolled = readout(page), page.evaluate("scrollY")
    finger = page.context.new_cdp_session(page)
    x, y = place(page, 3, 0)
    touch(finger, "Start", (x, y))
    for up in range(10, 200, 10):
        touch(finger, "Move", (x - 2, y - up))
    touch(finger, "End")
    page.wait_for_function(f"() => scrollY > {scrolled + 50}")
    assert readout(page) == before
    assert urlsplit(page.url).query == ""
    page.figure.evaluate("figure => figure.scrollIntoView()")
    page.touchscreen.tap(*place(page, 2, 0))
    wait_for_z(page, 2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_tool_at_the_kink(alive, scheme):
    page = alive(
        "activations/",
        "activations-side_by_side",
        "?f=step&other=leaky_relu&z=0",
        viewport={"width": 320, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    slider_of(page).focus()
    assert faults_for_some(page, 320) == []
    assert page.faults == []
