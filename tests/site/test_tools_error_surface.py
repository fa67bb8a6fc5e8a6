"""The figure of three methods that race, moved by a reader."""

from itertools import product

import numpy as np
import pytest

from hooks.pages.words import significant
from snippets.learn import race
from tests.site.moving import put, readout, touch, wait_for_state

PAGE = "learn/without_derivatives/", "learn-race"


def test_it_begins_with_the_programs_numbers(alive):
    assert readout(alive(*PAGE)) == told_of_the_race((-1.5, 1), 60)


def test_the_keyboard_moves_it_and_the_end_is_the_beginning(alive):
    page = alive(*PAGE)
    first = readout(page)
    slider = page.get_by_role("slider", name="Forward passes")
    slider.press("ArrowLeft")
    wait_for_state(page, passes=int(slider.get_attribute("max")) - 1)
    slider.press("Home")
    wait_for_state(page, passes=int(slider.get_attribute("min")))
    assert readout(page) != first
    slider.press("End")
    page.wait_for_url(lambda url: "?" not in url)
    assert readout(page) == first
    assert page.faults == []


def test_race_equals_the_program(alive):
    page = alive(*PAGE)
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
    page = alive(*PAGE)
    for start, passes in product([(-1, -1.5), (2, 1.5)], [0, 20, 60]):
        put(page, w1=start[0], w2=start[1], passes=passes)
        assert readout(page) == told_of_the_race(start, passes)
    slider = page.get_by_role("slider", name="Start, w₂")
    heard = slider.get_attribute("aria-valuetext")
    assert heard == "1.50, small changes is the lowest"


@pytest.mark.parametrize("touch", [False, True])
def test_the_start_is_where_the_reader_puts_it(alive, touch):
    page = alive(*PAGE, has_touch=touch)
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
    page = alive(*PAGE, has_touch=True, viewport={"width": 390, "height": 800})
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
    page = alive(*PAGE, "?passes=57")
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
    page = alive(*PAGE, reduced_motion="reduce")
    assert not page.figure.get_by_role("button", name="Play").is_visible()


def test_the_passes_follow_a_hand_over_the_curves(alive):
    page = alive(*PAGE)
    area = page.figure.locator(".drag").nth(1)
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + 20)
    page.mouse.up()
    wait_for_state(page, passes=20)
