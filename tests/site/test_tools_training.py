"""The figures that show training: how deep it reaches, and three methods racing."""

from itertools import product

import numpy as np
import pytest

from hooks.pages.words import significant
from snippets.figures.functions import FUNCTIONS
from snippets.figures.learn.gradient_by_layer import DOUBLINGS, TRAINABLE
from snippets.learn import gradient_by_layer, race
from tests.site.moving import (
    ALIVE,
    faults_for_some,
    pixels,
    readout,
    show_as_built,
    touch,
    wait_for_state,
)

DEPTH = "learn/vanishing_gradients/", "learn-gradient_by_layer"
SURFACE = "learn/without_derivatives/", "learn-race"
both = pytest.mark.parametrize(("path", "figure"), [DEPTH, SURFACE])


def put(page, **state):
    """Bring the tool into this state at once."""
    page.figure.locator("svg").evaluate(
        """(svg, state) => {
            const tool = svg.parentElement
            Object.assign(tool.state, state)
            return tool.show()
        }""",
        state,
    )


@both
def test_the_tool_begins_as_drawn(alive, path, figure):
    page = alive(path, figure)
    moving = pixels(page)
    show_as_built(page)
    drawn = pixels(page)
    assert np.mean(np.abs(moving - drawn) > 40) < 1e-3
    page.goto(page.url.partition("#")[0] + "?depth=20&passes=15")
    page.figure.locator(ALIVE).wait_for()
    assert np.mean(np.abs(pixels(page) - drawn) > 40) > 5e-3


@both
def test_the_keyboard_moves_it_and_the_address_keeps_it(alive, path, figure):
    page = alive(path, figure)
    first = readout(page)
    name = {DEPTH: "depth", SURFACE: "passes"}[path, figure]
    label = {DEPTH: "Layers", SURFACE: "Forward passes"}[path, figure]
    slider = page.get_by_role("slider", name=label)
    slider.press("ArrowLeft")
    wait_for_state(page, **{name: {DEPTH: 20, SURFACE: 59}[path, figure]})
    slider.press("Home")
    wait_for_state(page, **{name: {DEPTH: 2, SURFACE: 0}[path, figure]})
    assert readout(page) != first
    shown = readout(page)
    described = page.figure.locator("svg").get_attribute("aria-describedby")
    assert page.locator(f"[id='{described}']").inner_text() == shown
    assert page.figure.locator("[aria-live], output, [role=status]").count() == 1
    page.reload()
    page.figure.locator(ALIVE).wait_for()
    assert readout(page) == shown
    page.get_by_role("slider", name=label).press("End")
    page.wait_for_url(lambda url: "?" not in url)
    assert readout(page) == first
    described = page.figure.locator("svg").get_attribute("aria-describedby")
    assert page.locator(f"[id='{described}']").evaluate("e => e.tagName") == "desc"
    assert page.faults == []


@both
def test_back_and_forward_show_what_the_address_says(alive, path, figure):
    page = alive(path, figure, {DEPTH: "?depth=10", SURFACE: "?passes=9"}[path, figure])
    shown = readout(page)
    page.evaluate("history.pushState(null, '', location.pathname)")
    page.go_back()
    assert readout(page) == shown
    page.go_forward()
    page.figure.locator(".readout:not(:empty)").wait_for()
    assert readout(page) != shown


@both
def test_nonsense_in_the_address_is_ignored(alive, path, figure):
    nonsense = "?activation=step&depth=1e9&doublings=&passes=x&w1=NaN&w2=9"
    page = alive(path, figure, nonsense)
    sigmoid = left("sigmoid", 0, 50)
    usual = {
        DEPTH: "The gradient of the first layer is " + significant(sigmoid.prod(), 2),
        SURFACE: told_of_the_race((-1.5, 1), 60),
    }[path, figure]
    assert readout(page).startswith(usual)
    assert page.faults == []


@both
def test_without_scripts_the_figure_is_whole(open_page, path, figure):
    page = open_page(path, java_script_enabled=False)
    box = page.locator(f"#figure-{figure}")
    assert box.locator("svg[role=img]").is_visible()
    shown = box.locator("input, button, select, .try")
    assert not any(one.is_visible() for one in shown.all())


@both
def test_everyone_can_use_it(alive, path, figure):
    page = alive(path, figure)
    page.emulate_media(reduced_motion="reduce")
    for width, scheme in [(320, "dark"), (1280, "light")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert faults_for_some(page, width) == []


UNITS = {name: function[1:3] for name, function in TRAINABLE.items()}


def left(name, doublings, depth):
    """Return what is left in the first layer by weights and slopes: the program."""
    with np.errstate(over="ignore", invalid="ignore"):
        return gradient_by_layer.shares(*UNITS[name], 2.0**doublings, depth)[:, 0]


def test_depth_offers_every_function_that_can_learn(alive):
    assert alive(*DEPTH).figure.locator("option").evaluate_all(
        "options => options.map(option => option.value)"
    ) == [name for name in FUNCTIONS if name != "step"]


def test_depth_tells_what_it_shows(alive):
    page = alive(*DEPTH)
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
    page = alive(*DEPTH, "?activation=relu&doublings=7")
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
    page = alive(*DEPTH, f"?activation={activation}")
    gradients = {at: left(activation, at, 50).prod() for at in DOUBLINGS}
    (place,) = [at for at, share in gradients.items() if 0.01 <= share <= 100]
    put(page, doublings=place)
    assert "It arrives." in readout(page)


def test_race_equals_the_program(alive):
    page = alive(*SURFACE)
    starts = [
        [-1.5, 1.0],
        [0, 0],
        [-1, -1.5],
        [2, 1.5],
        [2.4, -2.4],
        [0.8, -0.6],
    ]
    found = page.evaluate(
        """async starts => {
            const { values } = document.querySelector("error-surface")
            const { race } = await import(
                new URL("../../assets/tools/error-surface.js", location))
            return starts.map(start => race(values, start))
        }""",
        starts,
    )
    for start, methods in zip(starts, found, strict=True):
        for name, track in race.race(np.array(start)).items():
            costs = [race.cost(w) for w in track]
            np.testing.assert_allclose(
                methods[name]["track"], track, rtol=1e-9, atol=1e-9
            )
            np.testing.assert_allclose(
                methods[name]["costs"], costs, rtol=1e-7, atol=1e-14
            )


def told_of_the_race(start, passes):
    """Return the readout that the program's numbers give."""
    names = ["Gradient descent", "All at once", "Small changes"]
    sentences = []
    for name, (method, price) in zip(names, race.prices.items(), strict=True):
        track = race.race(np.array(start, float))[method.__name__]
        cost = significant(race.cost(track[passes // price]), 2)
        hit = race.passes_to_goal(track)
        in_band = hit is not None and hit <= passes
        place = f"in the band after {hit} passes" if in_band else "not in the band"
        sentences.append(f"{name}: cost {cost}, {place}.")
    return "\n".join(sentences)


def test_race_tells_what_it_shows(alive):
    page = alive(*SURFACE)
    for start, passes in product([(-1, -1.5), (2, 1.5)], [0, 20, 60]):
        put(page, w1=start[0], w2=start[1], passes=passes)
        assert readout(page) == told_of_the_race(start, passes)
    slider = page.get_by_role("slider", name="Start, w₂")
    heard = slider.get_attribute("aria-valuetext")
    assert heard == "1.50, small changes is the lowest"


@pytest.mark.parametrize("touch", [False, True])
def test_the_start_is_where_the_reader_puts_it(alive, touch):
    page = alive(*SURFACE, has_touch=touch)
    area = page.figure.locator(".drag").first
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    x, y = box["x"] + box["width"] * 3 / 4, box["y"] + box["height"] / 4
    if touch:
        page.touchscreen.tap(x, y)
    else:
        page.mouse.move(box["x"] + 9, box["y"] + 9)
        page.mouse.down()
        page.mouse.move(x, y)
        page.mouse.up()
        page.mouse.move(x, y + 50)
    wait_for_state(page, w1=1.4, w2=1.4)
    assert readout(page) == told_of_the_race([1.4, 1.4], 60)
    start = page.figure.locator("[id$='--start'] use").bounding_box()
    assert start["x"] + start["width"] / 2 == pytest.approx(x, abs=2)
    assert start["y"] + start["height"] / 2 == pytest.approx(y, abs=2)
    page.get_by_role("slider", name="Start, w₁").press("ArrowRight")
    wait_for_state(page, w1=1.45, w2=1.4)
    assert page.faults == []


def test_a_finger_moves_the_ring_up_and_down_and_not_the_page(alive):
    page = alive(*SURFACE, has_touch=True, viewport={"width": 390, "height": 800})
    page.figure.evaluate("figure => figure.scrollIntoView()")
    ring = page.figure.locator("[id$='--start'] use").bounding_box()
    x = ring["x"] + ring["width"] / 2
    y = ring["y"] + ring["height"] / 2
    before = page.evaluate("scrollY")
    finger = page.context.new_cdp_session(page)
    touch(finger, "Start", (x, y))
    for step in range(1, 6):
        touch(finger, "Move", (x, y + 12 * step))
    touch(finger, "End")
    page.wait_for_url("**w2=*")
    assert page.evaluate("scrollY") == before
    assert page.faults == []


def test_the_race_runs_only_when_asked_and_stops(alive):
    page = alive(*SURFACE, "?passes=57")
    slider = page.get_by_role("slider", name="Forward passes")
    # in one go: the three passes that are left may end before a second look
    play = page.get_by_role("button", name="Play")
    assert play.evaluate("play => (play.click(), play.textContent)") == "Stop"
    page.wait_for_url(lambda url: "passes" not in url)
    assert page.get_by_role("button", name="Play").is_visible()
    assert slider.input_value() == "60"
    page.get_by_role("button", name="Play").click()
    page.wait_for_function(
        "slider => +slider.value > 2 && +slider.value < 30",
        arg=slider.element_handle(),
    )
    slider.press("Home")
    page.get_by_role("button", name="Play").wait_for()
    wait_for_state(page, passes=0)
    page.get_by_role("button", name="Play").click()
    page.locator("article a[href*=error_curve]").first.click()
    page.wait_for_url("**/error_curve/")
    assert page.faults == []


def test_nothing_plays_for_those_who_want_no_motion(alive):
    page = alive(*SURFACE, reduced_motion="reduce")
    assert not page.figure.get_by_role("button", name="Play").is_visible()


def test_the_passes_follow_a_hand_over_the_curves(alive):
    page = alive(*SURFACE)
    area = page.figure.locator(".drag").nth(1)
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + 20)
    page.mouse.up()
    wait_for_state(page, passes=20)


def middle(page, selector):
    """Return where the middle of a part of the figure is."""
    box = page.figure.locator(selector).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_gradient_is_dragged_into_the_band(alive):
    page = alive(*DEPTH, "?activation=tanh&doublings=-1")
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
    page = alive(*DEPTH, has_touch=True, viewport={"width": 390, "height": 800})
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
