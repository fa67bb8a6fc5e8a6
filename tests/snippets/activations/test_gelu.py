import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import gelu
from tests.snippets.oracles import FUNCTIONS

exact = FUNCTIONS["gelu"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact_slope(z):
    with mp.workdps(60 + int(abs(z))):
        return mp.diff(exact, mpf(z))


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.float16])
def test_it_is_exact_to_a_few_units_except_far_left(dtype):
    """Each z costs z² roundings: no more can be had from z / √2 rounded."""
    left = -3.5 if dtype == np.float16 else -12
    for z in np.linspace(left, 6, 61).astype(dtype):
        for actual, expected, units in (
            (gelu.gelu(z), exact(float(z)), 4 + 2 * float(z) ** 2),
            (
                gelu.gelu_derivative(z),
                exact_slope(float(z)),
                6 + float(z) ** 2,
            ),
        ):
            assert actual.dtype == dtype
            scale = dtype(max(abs(float(expected)), 0.1 * (-2.5 < z < 0)))
            error = abs(mpf(float(actual)) - expected)
            few = 1 if dtype != np.float64 else float(units)
            assert error <= few * np.spacing(scale), z


def test_the_slope_does_not_jump_at_zero():
    around = gelu.gelu_derivative(np.array([-1e-17, 0, 1e-17]))
    assert around.tolist() == [0.5] * 3


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
