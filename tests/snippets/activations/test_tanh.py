import numpy as np
import pytest
from mpmath import mp

from snippets.activations import tanh as program
from snippets.activations.sigmoid import sigmoid, sigmoid_derivative
from snippets.figures.activations.tanh import draw

mp.dps = 50


def sigmoid_exact(z):
    return 1 / (1 + mp.exp(-z))


def test_the_demonstration_shows_the_right_numbers():
    assert program.z.tolist() == [-5, 0, 0.5, 1, 2, 5, 9, 19]
    for z, a, slope in zip(program.z, program.a, program.slope, strict=True):
        assert float(a) == pytest.approx(float(mp.tanh(z)), rel=1e-15)
        expected = float(mp.diff(mp.tanh, z))
        assert float(slope) == pytest.approx(expected, rel=1e-15)


def test_tanh_is_a_stretched_sigmoid():
    for z in (-3.0, -0.4, 0.0, 1.0, 7.0):
        assert program.tanh(z) == pytest.approx(2 * sigmoid(2 * z) - 1, abs=1e-15)
        assert program.tanh_derivative(z) == pytest.approx(
            4 * sigmoid_derivative(2 * z)
        )


def test_the_figure_shows_that_tanh_is_steeper_only_near_zero():
    lower = draw().axes[1]
    lines = {line.get_gid(): line for line in lower.lines}
    z, slope = lines["slope"].get_data()
    other = lines["other-slope"].get_ydata()
    assert np.nanmax(slope) == pytest.approx(1)
    assert np.nanmax(other) == pytest.approx(0.25)
    exact = mp.findroot(lambda t: mp.diff(mp.tanh, t) - mp.diff(sigmoid_exact, t), 1.7)
    known = ~np.isnan(z)
    np.testing.assert_array_equal(
        (slope > other)[known], np.abs(z[known]) < float(exact)
    )
