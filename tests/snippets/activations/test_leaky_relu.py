import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import leaky_relu as program
from snippets.figures.activations.leaky_relu import ALPHA, VIEW, draw
from snippets.figures.value_and_slope import FUNCTIONS, flat_parts

mp.dps = 50


def exact(z, alpha):
    return max(z, 0) + alpha * min(z, 0)


def test_the_demonstration_shows_the_right_numbers():
    assert program.z.tolist() == [-5, -0.5, 0, 0.5, 5]
    np.testing.assert_allclose(program.a, [-0.05, -0.005, 0, 0.5, 5], rtol=1e-15)
    assert program.slope.tolist() == [0.01, 0.01, 0.01, 1, 1]
    assert program.alpha_slope.tolist() == [-5, -0.5, 0, 0, 0]


@pytest.mark.parametrize("alpha", [1e-3, 0.01, 0.2, 0.25, 1 / 3, 1.0, 1.5, -0.5])
@pytest.mark.parametrize("z", [-300.0, -2.0, 0.7, 300.0])
def test_both_slopes_for_every_alpha(z, alpha):
    slope = mp.diff(lambda t: exact(t, mpf(alpha)), mpf(z))
    assert program.leaky_relu_derivative(z, alpha) == float(slope)
    slope = mp.diff(lambda t: exact(mpf(z), t), mpf(alpha))
    assert program.leaky_relu_alpha_derivative(z) == float(slope)
    value = float(exact(mpf(z), mpf(alpha)))
    assert program.leaky_relu(z, alpha) == pytest.approx(value, rel=1e-15)


def test_alpha_zero_is_relu():
    z = np.array([-2.0, 0.0, 3.0])
    assert program.leaky_relu(z, 0.0).tolist() == [0, 0, 3]
    assert program.leaky_relu_derivative(z, 0.0).tolist() == [0, 0, 1]


def test_one_alpha_per_channel():
    z = -np.ones((2, 3))
    alpha = np.array([0.1, 0.2, 0.3])
    np.testing.assert_array_equal(program.leaky_relu(z, alpha), [-alpha, -alpha])
    np.testing.assert_array_equal(
        program.leaky_relu_derivative(z, alpha), [alpha, alpha]
    )


def test_the_slope_in_alpha_keeps_type_and_nan():
    z = np.float32([-2, np.nan, 3])
    slope = program.leaky_relu_alpha_derivative(z)
    assert slope.dtype == np.float32
    np.testing.assert_array_equal(slope, [-2, np.nan, 0])


def test_the_drawing_shows_that_the_negative_side_is_not_flat():
    upper, lower = draw().axes
    lines = {line.get_gid(): line for line in lower.lines}
    z, slope = lines["slope"].get_data()
    assert set(slope[z < 0]) == {ALPHA} and set(slope[z > 0]) == {1}
    assert lines["slope-closed"].get_ydata()[0] == ALPHA
    assert lines["slope-open"].get_ydata()[0] == 1
    assert flat_parts(FUNCTIONS[VIEW.f]) == []
