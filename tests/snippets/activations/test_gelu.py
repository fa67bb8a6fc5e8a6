import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import gelu


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact(z):
    return mpf(z) * mp.erfc(-mpf(z) / mp.sqrt(2)) / 2


def exact_slope(z):
    with mp.workdps(60 + int(abs(z))):
        return mp.diff(exact, mpf(z))


@pytest.mark.parametrize("z", np.linspace(-38.4, -1, 29).tolist())
def test_few_units_in_the_last_place_to_the_far_left(z):
    for actual, expected in (
        (gelu.gelu(z), exact(z)),
        (gelu.gelu_derivative(z), exact_slope(z)),
    ):
        unit = np.spacing(abs(float(expected)))
        assert abs(mpf(float(actual)) - expected) < 12 * unit


def test_math_erfc_alone_loses_digits_far_left():
    z = -36.3
    by_erfc = z * math.erfc(-z / math.sqrt(2)) / 2
    lost = abs(mpf(by_erfc) / exact(z) - 1)
    kept = abs(mpf(float(gelu.gelu(z))) / exact(z) - 1)
    assert lost > 20 * kept
    assert lost < 37**2 * 2**-52


def test_tail_is_an_integral_of_the_density():
    t, root, ratio = gelu.normal_tail(np.array([-3.0, 0.0, 0.7, 25.0]))
    for one, density, area in zip(t, root**2, root**2 * ratio, strict=True):
        assert density == pytest.approx(float(mp.npdf(one)), rel=4e-15)
        expected = float(mp.erfc(mpf(one) / mp.sqrt(2)) / 2)
        assert area == pytest.approx(expected, rel=4e-15)


def test_slopes_at_z_and_minus_z_add_up_to_one():
    z = np.linspace(0, 9, 37)
    total = gelu.gelu_derivative(z) + gelu.gelu_derivative(-z)
    np.testing.assert_allclose(total, 1, rtol=2e-15)


def test_slope_is_largest_at_the_root_of_two():
    assert gelu.z[5] == math.sqrt(2)
    peak = exact_slope(mp.sqrt(2))
    assert gelu.slope[5] == pytest.approx(float(peak), rel=1e-15)
    around = gelu.gelu_derivative(np.linspace(-9, 9, 1801))
    assert around.max() <= gelu.slope[5] < around.max() + 1e-5
    assert around.min() >= 1 - gelu.slope[5] > around.min() - 1e-5


def test_absolute_error_near_the_zero_of_the_slope():
    for z in -0.7518 + np.linspace(-0.1, 0.1, 21):
        error = mpf(float(gelu.gelu_derivative(z))) - exact_slope(z)
        assert abs(error) < 2**-51
