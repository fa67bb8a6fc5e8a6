import pytest
from mpmath import mp

from snippets.activations import tanh as program
from snippets.activations.sigmoid import sigmoid, sigmoid_derivative
from snippets.figures.activations.tanh import draw

mp.dps = 50


def test_the_demonstration_shows_the_right_numbers():
    assert program.z.tolist() == [-5, 0, 0.5, 1, 2, 5, 19]
    for z, a, slope in zip(program.z, program.a, program.slope, strict=True):
        assert float(a) == pytest.approx(float(mp.tanh(z)), rel=1e-15)
        expected = float(mp.diff(mp.tanh, z))
        assert float(slope) == pytest.approx(expected, rel=1e-15)


def test_tanh_is_a_stretched_sigmoid():
    for z in (-3.0, -0.4, 0.0, 1.0, 7.0):
        assert program.tanh(z) == pytest.approx(
            2 * sigmoid(2 * z) - 1, abs=1e-15
        )
        assert program.tanh_derivative(z) == pytest.approx(
            4 * sigmoid_derivative(2 * z)
        )


def lines(axes):
    return {line.get_gid(): line for line in axes.lines}


def test_the_tangent_has_the_slope_that_the_lower_graph_shows():
    upper, lower = draw().axes
    (x0, x1), (y0, y1) = lines(upper)["tangent"].get_data()
    slope = float(mp.diff(mp.tanh, 1))
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope)
    assert (y0 + y1) / 2 == pytest.approx(float(mp.tanh(1)))
    assert lines(lower)["slope-point"].get_ydata()[0] == pytest.approx(slope)
    assert lines(lower)["slope"].get_ydata().max() == 1
