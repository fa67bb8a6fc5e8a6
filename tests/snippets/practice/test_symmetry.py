import numpy as np
import pytest

from snippets.practice import symmetry as page

X = np.random.default_rng(3).standard_normal((5, 2))
Y = np.array([0.2, -1.0, 0.7, 1.5, 0.0])


def cost(W, v, f):
    return np.mean([(v @ f(W @ x) - y) ** 2 for x, y in zip(X, Y, strict=True)]) / 2


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "ReLU"])
def test_one_step_goes_down_the_measured_gradient(name):
    rng = np.random.default_rng(1)
    W, v = rng.standard_normal((3, 2)), rng.standard_normal(3)
    f, f_derivative = page.units[name]
    W_next, v_next, c = page.fit(f, f_derivative, W, v, X, Y, steps=1, rate=1.0)
    h = 1e-6
    for index in np.ndindex(W.shape):
        nudge = np.zeros(W.shape)
        nudge[index] = h
        slope = (cost(W + nudge, v, f) - cost(W - nudge, v, f)) / (2 * h)
        assert W[index] - W_next[index] == pytest.approx(slope, abs=1e-8)
    for k, nudge in enumerate(h * np.eye(3)):
        slope = (cost(W, v + nudge, f) - cost(W, v - nudge, f)) / (2 * h)
        assert v[k] - v_next[k] == pytest.approx(slope, abs=1e-8)
    residual = np.mean([v @ f(W @ x) - y for x, y in zip(X, Y, strict=True)])
    assert c == pytest.approx(-residual)


def test_equal_units_stay_equal_and_random_units_stay_different():
    for (start, _), count in page.different.items():
        assert count == (4 if start == "random" else 1)


def test_all_zero_tanh_and_relu_learn_only_the_output_bias():
    for name in ("tanh", "ReLU"):
        assert page.change["0", name] == 0
        assert page.bias["0", name] == pytest.approx(page.Y.mean())
    assert page.change["0", "sigmoid"] > 0.1
