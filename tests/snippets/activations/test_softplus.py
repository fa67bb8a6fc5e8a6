import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import softplus
from snippets.figures.activations import softplus as picture


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact(z):
    with mp.workdps(800):
        return mp.log1p(mp.exp(mpf(z)))


@pytest.mark.parametrize("z", [-740.0, -40.0, -1.0, 0.0, 1.0, 36.5, 800.0])
def test_values_far_out_and_near(z):
    assert float(softplus.softplus(z)) == pytest.approx(
        float(exact(z)), rel=1e-15, abs=5e-324
    )


def test_far_left_it_underflows_to_zero_and_far_right_it_is_z():
    assert softplus.softplus(-800) == 0
    assert softplus.softplus(800) == 800
    assert softplus.softplus_derivative(800) == 1


def test_slope_is_read_off_the_output():
    z = np.array([-700.0, -40.0, -3.0, 0.0, 3.0, 40.0])
    from_output = -np.expm1(-softplus.softplus(z))
    np.testing.assert_allclose(softplus.softplus_derivative(z), from_output, rtol=1e-15)


def test_it_is_relu_plus_a_symmetric_rest():
    z = np.linspace(0, 30, 61)
    rest = softplus.softplus(z) - z
    np.testing.assert_allclose(rest, softplus.softplus(-z), atol=8e-15)


def test_values_that_the_page_quotes():
    assert list(softplus.z[3:5]) == [0, 2]
    assert softplus.a[3] == pytest.approx(float(mp.log(2)), rel=1e-15)
    assert softplus.a[4] == pytest.approx(float(exact(2)), rel=1e-15)
    assert softplus.slope[3] == 0.5


def artist(figure, gid):
    (found,) = figure.findobj(lambda item: item.get_gid() == gid)
    return found


def test_figure_rounds_the_corner_of_relu():
    figure = picture.draw()
    z, values = artist(figure, "value").get_data()
    gap = values - artist(figure, "other-value").get_ydata()
    known = ~np.isnan(z)
    assert (gap[known] > 0).all() and abs(z[np.nanargmax(gap)]) < 1e-8
    _, slopes = artist(figure, "slope").get_data()
    expected = [float(mp.diff(exact, point)) for point in z[::20]]
    np.testing.assert_allclose(slopes[::20], expected, rtol=1e-14)
