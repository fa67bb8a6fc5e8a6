import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import sigmoid as program
from snippets.figures.activations.sigmoid import draw

mp.dps = 50


def exact(z):
    return 1 / (1 + mp.exp(-mpf(z)))


def test_the_demonstration_shows_the_right_numbers():
    assert program.z.tolist() == [-40, -5, 0, 1, 5, 10, 40]
    for z, a, slope in zip(program.z, program.a, program.slope, strict=True):
        assert float(a) == pytest.approx(float(exact(int(z))), rel=1e-15)
        expected = float(mp.diff(exact, int(z)))
        assert float(slope) == pytest.approx(expected, rel=1e-15)


def test_the_figures_that_the_sources_get_right_or_wrong():
    assert f"{program.a[3]:.10f}" == "0.7310585786"
    assert f"{program.slope[3]:.10f}" == "0.1966119332"
    assert f"{program.slope[1]:.10f}" == "0.0066480567"
    assert f"{program.slope[4]:.10f}" == "0.0066480567"
    assert f"{program.a[5]:.10f}" == "0.9999546021"
    assert f"{program.slope[5]:.10f}" == "0.0000453958"
    assert f"{program.slope[6]:.6e}" == "4.248354e-18"


def test_the_slope_is_largest_at_zero_and_the_same_on_both_sides():
    z = np.linspace(0, 50, 501)
    slope = program.sigmoid_derivative(z)
    assert slope[0] == 0.25
    assert (np.diff(slope) < 0).all()
    np.testing.assert_array_equal(slope, program.sigmoid_derivative(-z))


def test_the_product_of_both_sides_is_as_good():
    z = np.linspace(-700, 700, 281)
    product = program.sigmoid(z) * program.sigmoid(-z)
    np.testing.assert_allclose(product, program.sigmoid_derivative(z), rtol=1e-15)


def lines(axes):
    return {line.get_gid(): line for line in axes.lines}


def test_the_slope_curve_touches_a_quarter_and_no_more():
    lower = draw().axes[1]
    assert np.nanmax(lines(lower)["slope"].get_ydata()) == pytest.approx(0.25)
    assert set(lines(lower)["note-largest"].get_ydata()) == {0.25}
