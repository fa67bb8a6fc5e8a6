"""The figure of two layers, moved by a reader."""

from itertools import product
from math import prod

import numpy as np
import pytest

from hooks.pages.words import fixed
from snippets.learn import two_layers as net
from tests.site.moving import ALIVE, in_states, readout, wait_for_state

PAGE = "learn/two_layers/", "learn-two_layers"
ORDER = ["w11", "w12", "b1", "w21", "w22", "b2", "v1", "v2", "c"]
CHANGES = {"own": None, "left_out": 1, "flat": 0}
STATES = [
    dict(zip(("A1", "A2", "B", "weight"), (*changes, weight), strict=True))
    for changes in product(CHANGES, repeat=3)
    for weight in ORDER
]
NETWORK = """(() => {
    const parts = [...tool.querySelectorAll("g[id]")].map(part =>
        [part.id.split("--")[1], part])
    const back = parts.filter(([name]) => name.startsWith("back_"))
    const keys = wanted => back.filter(([, part]) => wanted(part))
        .map(([name]) => name.slice("back_".length))
    const width = part => part.firstElementChild.getAttribute("stroke-width")
    return {
        texts: Object.fromEntries(
            parts.map(([name, part]) => [name, part.textContent])),
        thick: keys(part => width(part) > 3),
        silent: keys(part => part.matches(".silent")),
        readout: tool.readout.textContent
    }
})()"""


def slopes_of_all(A1="own", A2="own", B="own", **rest):
    """Return the nine gradients, by matrices, with some f′ replaced."""
    given = [CHANGES[A1], CHANGES[A2], CHANGES[B]]
    own = [net.slope_1, net.slope_2, net.slope_B]
    f1, f2, fB = (o if g is None else g for g, o in zip(given, own, strict=True))
    delta_B = (net.y_hat - net.y) * fB
    delta_A = np.array([net.v1, net.v2]) * delta_B * [f1, f2]
    lower = np.outer(delta_A, [net.x1, net.x2, 1]).ravel()
    return dict(
        zip(
            ORDER,
            [*lower, *(delta_B * np.array([net.a1, net.a2, 1]))],
            strict=True,
        )
    )


def short(number):
    """Write a number as the figure does: 0.7 and 2 as they are."""
    words = f"{number:g}" if len(f"{number:g}") < 5 else f"{number:.4f}"
    return words.replace("-", "−")


@pytest.fixture
def network(alive):
    """Return what the figure shows in each of STATES."""
    return list(zip(STATES, in_states(alive(*PAGE), STATES, NETWORK), strict=True))


def test_all_gradients_follow_the_slopes_of_the_units(network):
    own = slopes_of_all()
    for state, shown in network:
        now = slopes_of_all(**state)
        for name, gradient in now.items():
            words = short(gradient + 0)
            if gradient != pytest.approx(own[name], rel=1e-9):
                words += "*"
            assert shown["texts"][f"gradient_{name}"] == words, (state, name)
        for bias in "b1", "b2", "c":
            delta = f"δ = {short(now[bias] + 0)}"
            assert shown["texts"][f"delta_{bias}"] == delta
        silent = {name for name in ORDER if now[name] == 0}
        assert set(shown["silent"]) == silent


def test_a_flat_unit_silences_what_lies_behind_it_and_nothing_else(network):
    for unit, behind in [
        ("A1", {"w11", "w12", "b1"}),
        ("A2", {"w21", "w22", "b2"}),
        ("B", set(ORDER)),
    ]:
        (shown,) = (
            shown
            for state, shown in network
            if state["weight"] == "w11"
            and [u for u in ("A1", "A2", "B") if state[u] != "own"] == [unit]
            and state[unit] == "flat"
        )
        texts = shown["texts"]
        marked = {n for n in ORDER if texts[f"gradient_{n}"].endswith("*")}
        assert marked == set(shown["silent"]) == behind


def test_a_path_has_the_factors_of_its_gradient(network):
    way = {"w1": {"v1"}, "w2": {"v2"}, "b1": {"v1"}, "b2": {"v2"}}
    for state, shown in network:
        weight, texts = state["weight"], shown["texts"]
        through = way.get(weight[:2], set())
        assert set(shown["thick"]) == {"loss", weight} | through
        factors = [texts[f"factor-{i}"] for i in range(5)]
        numbers = [float(f.replace("−", "-")) for f in factors if f]
        assert len(numbers) == (5 if through else 3)
        gradient = slopes_of_all(**state)[weight]
        assert prod(numbers) == pytest.approx(gradient, rel=2e-3, abs=1e-12)
        assert f" = {short(gradient + 0)}," in texts["product"]
        assert f" = {short(gradient + 0)}." in shown["readout"]
        first, *others = (f for f in reversed(factors) if f)
        others = [f"({f})" if f[0] == "−" else f for f in others]
        formula = " × ".join([first, *others])
        assert f" = {formula} = " in shown["readout"], "the formula's order"


def test_a_slope_of_1_at_the_output_changes_all_nine(alive):
    page = alive(*PAGE)
    page.get_by_role("combobox", name="f′ of B").select_option("set to 1")
    wait_for_state(page, B="left_out")
    own, now = slopes_of_all(), slopes_of_all(B="left_out")
    (times,) = {fixed(now[name] / own[name], 2) for name in ORDER}
    assert f" All gradients: {times} times as large." in readout(page)
    section = page.locator("h2#a-missing-slope + p").inner_text()
    assert f"f′ of B set to 1, it makes all nine {times} times" in section


def test_a_changed_gradient_stays_in_its_frame(alive):
    page = alive(*PAGE, viewport={"width": 320, "height": 800})
    changes = {"A1": "left_out", "A2": "left_out", "B": "left_out"}
    for some in (["B"], ["A1", "A2", "B"]):
        state = {unit: changes[unit] for unit in some}
        in_states(page, [state], NETWORK)
        for name in ORDER:
            gradient, frame = (
                page.figure.locator(f"g[id$='--{part}_{name}']").bounding_box()
                for part in ("gradient", "label")
            )
            left = gradient["x"] - frame["x"]
            right = frame["width"] - left - gradient["width"]
            assert min(left, right) > 1, (name, state)


def test_a_mouse_that_rests_leaves_the_keyboard_free(alive):
    page = alive(*PAGE)
    page.get_by_role("radio", name="v₁").click()
    wait_for_state(page, weight="v1")
    for key, name, words in [("ArrowRight", "v2", "v₂"), ("End", "c", "c")]:
        page.keyboard.press(key)
        wait_for_state(page, weight=name)
        assert readout(page).startswith(f"∂L/∂{words} = ")


def test_the_caption_is_true_of_every_weight(alive):
    caption = alive(*PAGE).figure.locator("figcaption").inner_text()
    assert "with respect to a weight collects one factor at each stop of its" in caption
    assert "thick" not in caption


def test_arrow_keys_choose_a_weight_and_the_address_keeps_it(alive):
    page = alive(*PAGE)
    weight = page.get_by_role("radio", checked=True)
    gradient = short(net.delta_1 * net.x1)
    assert weight.get_attribute("aria-label") == f"w₁₁, gradient {gradient}"
    weight.focus()
    for key, name in [("ArrowRight", "w12"), ("End", "c"), ("Home", "w11")]:
        page.keyboard.press(key)
        if name == "w11":
            wait_for_state(page)
        else:
            wait_for_state(page, weight=name)
    page.keyboard.press("ArrowDown")
    menu = page.get_by_role("combobox", name="f′ of A₁")
    menu.select_option("set to 0")
    wait_for_state(page, A1="flat", weight="w12")
    was = short(net.delta_1 * net.x2)
    assert weight.get_attribute("aria-label") == f"w₁₂, gradient 0, was {was}"
    shown = readout(page)
    assert "Gradients of w₁₁, w₁₂, b₁: 0; of w₂₁" in shown
    page.reload()
    page.figure.locator(ALIVE).wait_for()
    assert readout(page) == shown
    assert page.faults == []


def test_a_mouse_looks_and_a_finger_chooses(alive):
    page = alive(*PAGE)
    first = readout(page)
    page.get_by_role("radio", name="v₂").hover()
    page.wait_for_function(
        "document.querySelector('.readout').textContent.includes('v₂')"
    )
    page.get_by_role("combobox", name="f′ of B").hover()
    page.wait_for_function(
        "!document.querySelector('.readout').textContent.includes('v₂')"
    )
    assert readout(page) == first
    size = {"width": 390, "height": 844}
    phone = alive(*PAGE, has_touch=True, viewport=size)
    phone.get_by_role("radio", name="w₂₂").tap()
    wait_for_state(phone, weight="w22")
