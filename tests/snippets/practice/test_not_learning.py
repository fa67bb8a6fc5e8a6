import numpy as np
import pytest

from snippets.figures.practice import not_learning as figure
from snippets.practice import not_learning as page


def complex_step_gradient(w, v):
    """Return dC/dw from the imaginary part of the cost: no f' anywhere."""
    slopes = []
    for k in range(len(w)):
        moved = w.astype(complex)
        moved[k] += 1e-30j
        a = np.tanh(np.outer(page.x, moved))
        slopes.append((0.5 * np.mean((a @ v - page.y) ** 2)).imag / 1e-30)
    return np.array(slopes)


def test_the_gradient_is_the_slope_of_the_cost():
    w, v = np.random.default_rng(3).normal(size=(2, 12))
    found = page.gradient(w, v, page.tanh_derivative)[0]
    assert found == pytest.approx(complex_step_gradient(w, v), rel=1e-12)


def test_the_gradient_of_v_is_the_slope_of_the_cost():
    w, v = np.random.default_rng(3).normal(size=(2, 12))
    ends = [[page.cost(w, v + h * e) for e in np.eye(12)] for h in (1e-5, -1e-5)]
    measured = np.subtract(*ends) / 2e-5
    found = page.gradient(w, v, page.tanh_derivative)[1]
    assert found == pytest.approx(measured, rel=1e-6, abs=1e-9)


def test_check_is_zero_for_right_gradients_and_tells_the_bug_otherwise():
    for bug in ("right", "all zero", "huge w"):
        assert page.checks[bug] < 1e-6
    assert page.checks["wrong sign"] == pytest.approx(2)
    assert page.checks["m twice"] == pytest.approx(1 - 1 / 32)
    assert page.checks["no slope"] > 0.1
    assert 0.01 < page.checks["slope at a"] < page.checks["no slope"]


def test_costs_say_what_the_page_says():
    costs = page.costs
    assert costs["right"][1000] < 0.01
    assert all(np.diff(costs["right"]) < 0)
    wandering = costs["no slope"][100:]
    assert min(wandering) > 0.14 and max(wandering) < 0.24
    assert any(np.diff(wandering) > 0) and any(np.diff(wandering) < 0)
    assert costs["no slope"][10] < costs["no slope"][0]
    assert costs["slope at a"][1000] < 1.2 * costs["right"][1000]
    assert costs["m twice"][1000] > 10 * costs["right"][1000]
    assert costs["all zero"][1000] == pytest.approx(costs["all zero"][0])
    assert costs["huge w"][1000] == pytest.approx(costs["huge w"][100], rel=0.01)
    assert np.isnan(costs["wrong sign"][1000])


def test_figure_shows_the_right_code_below_every_bug():
    axes = figure.draw().axes[0]
    lines = {line.get_gid(): line.get_xydata() for line in axes.lines}
    assert set(lines) == {"right", "no-slope", "m-twice", "wrong-sign"}
    for bug in ("no-slope", "m-twice"):
        assert all(lines["right"][20:, 1] < lines[bug][20:, 1])
    top = axes.get_ylim()[1]
    assert lines["wrong-sign"][-1, 1] > top
    assert lines["wrong-sign"][-1, 0] < 20


def test_what_holds_from_other_starts():
    """Without f' it falls, then ends far above; f' at a can be anything."""
    ends, checks = {bug: [] for bug in page.bugs}, []
    for seed in range(12):
        w0, v0 = np.random.default_rng(seed).normal(size=(2, 12)) * [
            [1],
            [0.3],
        ]
        slopes = [page.gradient(w0, v0, s)[0] for s in SLOPES.values()]
        checks.append(np.linalg.norm(slopes[1] - slopes[0]))
        for bug, slope in SLOPES.items():
            w, v, costs = w0, v0, []
            for _ in range(1001):
                costs.append(page.cost(w, v))
                dw, dv = page.gradient(w, v, slope)
                w, v = w - 0.1 * dw, v - 0.1 * dv
            ends[bug].append(costs[-1])
            assert costs[20] < costs[0] or bug == "slope at a"
    right, without, at_a = (np.array(ends[bug]) for bug in SLOPES)
    assert np.all(without > 5 * right)
    assert np.max(at_a / right) > 10 and np.min(at_a / right) < 1.2


def test_three_times_the_steps_can_turn_the_order():
    """Of f' at a the cost is lower for some starts, far higher for others."""
    ratios = []
    for seed in range(12):
        ends = []
        for bug in "slope at a", "right":
            w, v = np.random.default_rng(seed).normal(size=(2, 12)) * [
                [1],
                [0.3],
            ]
            for _ in range(3000):
                dw, dv = page.gradient(w, v, SLOPES[bug])
                w, v = w - 0.1 * dw, v - 0.1 * dv
            ends.append(page.cost(w, v))
        ratios.append(ends[0] / ends[1])
    assert np.sum(np.array(ratios) < 0.8) >= 3 and max(ratios) > 10


SLOPES = {bug: page.bugs[bug][0] for bug in ("right", "no slope", "slope at a")}
