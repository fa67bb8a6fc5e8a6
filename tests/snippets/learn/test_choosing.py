import numpy as np
import pytest

from snippets.figures.learn import choosing as figure
from snippets.learn import choosing as page

PLAIN = {
    "identity": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "ReLU": lambda z: z * (z > 0),
}
X = np.random.default_rng(7).standard_normal((6, 2))
Y = np.array([0.0, 1.0, 1.0, 0.0, 1.0, 0.0])


def cost(parameters, f, hidden):
    """Return the cross-entropy, sample by sample and without our formulas."""
    W = parameters[: 2 * hidden].reshape(hidden, 2)
    v, b = parameters[2 * hidden : -1].reshape(2, hidden)
    total = 0.0
    for x, y in zip(X, Y, strict=True):
        y_hat = 1 / (1 + np.exp(-(v @ f(W @ x + b) + parameters[-1])))
        total -= np.log(y_hat if y == 1 else 1 - y_hat)
    return total / len(Y)


@pytest.mark.parametrize("name", list(PLAIN))
def test_a_tiny_step_lowers_the_cost_by_the_squared_gradient(name):
    hidden, rate, h = 5, 1e-6, 1e-6
    rng = np.random.default_rng(0)
    W, v = rng.standard_normal((hidden, 2)), rng.standard_normal(hidden)
    start = np.concatenate([W.ravel(), v, np.zeros(hidden + 1)])
    costs, _ = page.fit(*page.units[name], X, Y, hidden, steps=1, rate=rate)
    f = PLAIN[name]
    assert costs[0] == pytest.approx(cost(start, f, hidden), rel=1e-12)
    gradient = np.array(
        [
            (cost(start + nudge, f, hidden) - cost(start - nudge, f, hidden)) / (2 * h)
            for nudge in h * np.eye(len(start))
        ]
    )
    fall = (costs[0] - costs[1]) / rate
    assert fall == pytest.approx(gradient @ gradient, rel=1e-4)


def test_identity_is_a_coin_toss_and_bends_solve_it_from_this_start():
    assert page.last_cost["identity"] == pytest.approx(np.log(2), abs=1e-9)
    costs, Y_hat = page.fit(*page.units["identity"], page.X, page.Y)
    np.testing.assert_allclose(Y_hat, 0.5, atol=1e-6)
    for name in ("sigmoid", "tanh", "ReLU"):
        costs, Y_hat = page.fit(*page.units[name], page.X, page.Y)
        assert costs[-1] == page.last_cost[name] < 0.01
        np.testing.assert_allclose(Y_hat, page.Y, atol=0.02)


def test_from_other_starts_relu_sometimes_fails():
    costs = {
        name: [
            page.fit(*unit, page.X, page.Y, seed=seed)[0][-1]
            for seed in range(20 if name == "ReLU" else 10)
        ]
        for name, unit in page.units.items()
    }
    np.testing.assert_allclose(costs["identity"], np.log(2), atol=1e-6)
    assert max(costs["sigmoid"]) < 0.05 > max(costs["tanh"])
    missed = np.flatnonzero(np.array(costs["ReLU"]) > 0.1)
    assert 1 <= len(missed) <= 5
    relu = page.units["ReLU"]
    for seed in map(int, missed):
        assert page.fit(*relu, page.X, page.Y, steps=6000, seed=seed)[0][-1] > 0.1
    for seed in range(12):
        assert page.fit(*relu, page.X, page.Y, hidden=64, seed=seed)[0][-1] < 0.1


def test_three_points_on_a_line_need_a_bend_too():
    """x = -1, 0, 1 with targets 1, 0, 1: no line in one input."""
    x, y = np.array([-1.0, 0, 1]), np.array([1.0, 0, 1])
    assert np.abs(np.polyval(np.polyfit(x, y, 1), x) - y).max() > 0.5


def test_figure_shows_one_flat_cost_and_three_that_fall():
    axes = figure.draw().axes[0]
    curves = {line.get_gid(): line.get_ydata() for line in axes.get_lines()}
    assert curves["cost-identity"].min() > np.log(2) - 1e-9
    assert curves["cost-identity"][-1] == pytest.approx(np.log(2))
    for name in ("sigmoid", "tanh", "relu"):
        assert curves[f"cost-{name}"][-1] < 0.01
    assert sum(len(curve) for curve in curves.values()) < 400


def test_the_slopes_of_the_square_explode_or_vanish():
    """In a chain z, z², z⁴, ... the slopes 2z multiply."""
    products = {}
    for start in (0.4, 1.2):
        z, product = start, 1.0
        for _ in range(6):
            z, product = z * z, product * 2 * z
        products[start] = product
    assert products[0.4] < 1e-6 and products[1.2] > 1e6
