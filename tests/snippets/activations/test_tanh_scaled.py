import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import tanh_scaled as program

mp.dps = 50


def exact(z):
    return mpf("1.7159") * mp.tanh(2 * z / 3)


@pytest.mark.parametrize("z", [-60.0, -3.0, -1.0, 0.0, 0.5, 1.0, 3.0, 60.0])
def test_the_slope_has_both_factors(z):
    slope = float(mp.diff(exact, mpf(z)))
    assert program.tanh_scaled(z) == pytest.approx(float(exact(mpf(z))), rel=1e-15)
    assert program.tanh_scaled_derivative(z) == pytest.approx(slope, rel=1e-13)


def test_it_maps_plus_and_minus_one_to_themselves():
    np.testing.assert_allclose(program.tanh_scaled([-1, 1]), [-1, 1], atol=1e-5)


def test_the_largest_slope():
    assert f"{program.largest_slope:.4f}" == "1.1439"
    assert program.tanh_scaled_derivative(np.linspace(-5, 5, 99)).max() <= 1.1439334


def test_float32_stays_float32():
    z = np.float32([-1, 0, 2])
    assert program.tanh_scaled(z).dtype == np.float32
    assert program.tanh_scaled_derivative(z).dtype == np.float32
