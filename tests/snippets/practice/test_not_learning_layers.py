import math

import numpy as np
import pytest
from mpmath import mp

from snippets.practice import not_learning_layers as page


def test_health_counts_what_can_be_counted_by_hand():
    z = np.array([[1.0, -2.0], [3.0, 4.0]])
    slope = np.array([[1.0, 0.0], [0.0, 0.0]])
    upstream = np.array([[3.0, 4.0], [0.0, 12.0]])
    assert page.health(z, slope, upstream) == pytest.approx((4.0, 0.75, 0.5, 3 / 13))


@pytest.mark.parametrize("z", [-700.0, -20.0, -1.0, 0.0, 0.3, 19.0, 350.0])
def test_tanh_derivative_is_exact(z):
    mp.dps = 50
    assert page.tanh_derivative(z) == pytest.approx(
        float(mp.sech(z) ** 2), rel=1e-14, abs=5e-324
    )


def test_each_sick_layer_shows_its_own_sign():
    reports = page.reports
    for healthy in ("tanh", "relu"):
        assert reports[healthy][2] == 0
        assert reports[healthy][3] > 0.6
    assert reports["relu"][1] == pytest.approx(0.5, abs=0.02)
    assert reports["tanh, weights x 30"][1] > 0.9
    assert reports["tanh, weights x 30"][2] == 0
    assert 0.5 < reports["relu, biases -3"][2] < 1
    assert reports["relu, all zero"][1:] == (1, 1, 0)


SQUARE_ROOT = math.sqrt(2)


def gelu_derivative(z):
    Phi = 0.5 * np.vectorize(math.erfc, otypes=[float])(-z / SQUARE_ROOT)
    return Phi + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def silu_derivative(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 + z * (1 - s))


@pytest.mark.parametrize("derivative", [gelu_derivative, silu_derivative])
@pytest.mark.parametrize("centre", [0.0, -2.0])
def test_a_negative_slope_is_not_flat(derivative, centre):
    """A healthy layer whose slopes are below 0 is not dead."""
    rng = np.random.default_rng(0)
    z = 0.3 * rng.normal(size=(200, 50)) + centre
    slope = derivative(z)
    assert (np.mean(slope < 0) > 0.9) == (centre == -2)
    _, flat, dead, passed = page.health(z, slope, rng.normal(size=z.shape))
    assert flat < 0.2
    assert dead == 0
    assert passed > 0.05


def test_nothing_passes_where_nothing_arrives():
    z = np.ones((3, 2))
    assert page.health(z, z, 0 * z)[3] == 0
