import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import elu
from snippets.figures.activations import elu as picture


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


Z = [-700.0, -37.5, -2.0, -1e-3, -1e-17, 1e-17, 0.5, 1000.0]


@pytest.mark.parametrize("alpha", [0.25, 1.0, 1.5])
@pytest.mark.parametrize("z", Z)
def test_value_and_slope_for_every_alpha(z, alpha):
    def f(x):
        return x if x > 0 else alpha * mp.expm1(x)

    assert float(elu.elu(z, alpha)) == pytest.approx(float(f(mpf(z))), rel=1e-15)
    step = mpf(10) ** -30
    slope = (f(z + step) - f(z - step)) / (2 * step)
    assert float(elu.elu_derivative(z, alpha)) == pytest.approx(float(slope), rel=1e-15)


def test_slope_at_zero_is_the_left_one_and_meets_the_right_for_alpha_one():
    assert elu.elu_derivative(0.0, 0.25) == 0.25
    assert elu.elu_derivative(np.nextafter(0, 1), 0.25) == 1
    assert elu.elu_derivative(0.0) == elu.elu_derivative(1e-300) == 1


def test_slope_from_the_output():
    z = np.linspace(-5, 5, 41)
    for alpha in (0.5, 1.0, 2.0):
        a = elu.elu(z, alpha)
        from_output = np.where(a > 0, 1, a + alpha)
        np.testing.assert_allclose(
            elu.elu_derivative(z, alpha), from_output, rtol=1e-13
        )


def test_single_precision_stays_single_for_any_alpha():
    z = np.float32([-2, 2])
    assert elu.elu(z, 0.3).dtype == np.float32
    assert elu.elu_derivative(z, 0.3).dtype == np.float32


def test_values_that_the_page_quotes():
    assert elu.z[3] == -1
    assert elu.a[3] == pytest.approx(float(mp.expm1(-1)), rel=1e-15)
    assert elu.slope[3] == pytest.approx(float(mp.exp(-1)), rel=1e-15)


def artist(figure, gid):
    (found,) = figure.findobj(lambda item: item.get_gid() == gid)
    return found


def test_figure_shows_that_the_slope_never_vanishes_and_arrives_at_one():
    figure = picture.draw()
    z, slopes = artist(figure, "slope").get_data()
    assert (slopes[z > 0] == 1).all() and np.nanmin(slopes) > 0
    assert (np.diff(slopes[z < 0]) > 0).all()
    assert np.isnan(artist(figure, "slope-open").get_ydata()).all()
    assert np.nanmin(artist(figure, "value").get_ydata()) > -1
    _, relu = artist(figure, "other-slope").get_data()
    assert set(relu[z < 0]) == {0} and set(relu[z > 0]) == {1}
