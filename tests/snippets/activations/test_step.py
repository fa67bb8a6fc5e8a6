import mpmath
import numpy as np
import pytest

from snippets.activations import sigmoid, soft_step, step
from snippets.figures.activations import step as picture

EDGES = np.array([-np.inf, -1000, -5e-324, 0, 5e-324, 1000, np.inf, np.nan])


def test_values_and_slopes_at_the_edges():
    np.testing.assert_array_equal(step.step(EDGES), [0, 0, 0, 1, 1, 1, 1, np.nan])
    np.testing.assert_array_equal(
        step.step_derivative(EDGES), [0, 0, 0, 0, 0, 0, 0, np.nan]
    )
    single = EDGES.astype(np.float32)
    assert step.step(single).dtype == np.float32
    assert step.step_derivative(single).dtype == np.float32
    assert step.step(-2) == 0 and step.step_derivative([3])[0] == 0


@pytest.mark.parametrize("z", [-3.0, -0.01, 0.01, 3.0])
def test_slope_away_from_the_jump_is_the_measured_one(z):
    h = 1e-3
    measured = (step.step(z + h) - step.step(z - h)) / (2 * h)
    assert step.step_derivative(z) == measured == 0


def test_no_slope_exists_at_the_jump():
    ratios = [(step.step(0.0) - step.step(-h)) / h for h in (1e-1, 1e-3)]
    assert ratios[1] == 100 * ratios[0]


def test_true_gradient_is_zero_and_moves_nothing():
    assert step.gradients["step_derivative"] == 0
    assert step.new_z["step_derivative"] == step.z
    assert step.new_E["step_derivative"] == 1


def test_straight_through_uses_the_slope_of_the_sigmoid():
    with mpmath.workdps(50):
        slope = mpmath.diff(lambda z: 1 / (1 + mpmath.exp(-z)), -1)
    name = "sigmoid_derivative"
    assert step.gradients[name] == pytest.approx(float(-4 * slope), rel=1e-15)
    assert round(step.gradients[name] / -4, 10) == 0.1966119332
    assert step.new_z[name] > 0
    assert step.new_E[name] == 0


def test_that_gradient_is_not_the_slope_of_the_error():
    def error(w):
        return (step.step(w * step.x + step.b) - step.y) ** 2

    h = 1e-3
    measured = (error(step.w + h) - error(step.w - h)) / (2 * h)
    assert measured == 0 != step.gradients["sigmoid_derivative"]


@pytest.mark.parametrize("kind", ["float32", "float64"])
def test_straight_through_needs_its_brackets(kind):
    z = np.random.default_rng(0).normal(size=10_000).astype(kind)
    hard, soft = step.step(z), sigmoid.sigmoid(z)
    np.testing.assert_array_equal(hard + (soft - soft), hard)
    from_the_left = hard + soft - soft
    exact = np.mean((from_the_left == 0) | (from_the_left == 1))
    assert 0.8 < exact < 0.95


def test_from_the_left_the_jump_is_infinitely_steep_and_from_the_right_flat():
    for h in (1e-1, 1e-6):
        left = (step.step(-h) - step.step(0.0)) / -h
        right = (step.step(h) - step.step(0.0)) / h
        assert left == pytest.approx(1 / h) and right == 0


def test_figure_is_flat_but_for_the_jump_and_the_soft_step_is_not():
    upper, lower = picture.draw().axes
    lines = {line.get_gid(): line for axes in (upper, lower) for line in axes.lines}
    z, height = (np.asarray(d, float) for d in lines["value"].get_data())
    known = ~np.isnan(z)
    np.testing.assert_array_equal(height[known], z[known] >= 0)
    assert np.nanmax(np.abs(lines["slope"].get_ydata())) == 0
    slope = lines["other-slope"].get_ydata()
    value = lines["other-value"].get_ydata()
    left = z < -1e-6
    measured = np.gradient(value[left], z[left])
    np.testing.assert_allclose(slope[left], measured, atol=0.05)
    assert np.nanmax(slope) == pytest.approx(1)
    assert soft_step.soft_step_derivative(0, 4) == 1


def test_figure_shows_no_slope_at_the_jump():
    upper, lower = picture.draw().axes
    lines = {line.get_gid(): line for line in lower.lines}
    assert np.isnan(lines["slope-closed"].get_ydata()).all()
    assert lines["slope-open"].get_ydata()[0] == 0
    words = [text.get_text() for text in lower.texts]
    assert "the step has\nno slope at 0" in words
