import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import silu
from tests.snippets.oracles import FUNCTIONS

EXACT = FUNCTIONS["silu"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def extreme_slope(start):
    """Return the slope where it is largest or smallest near start."""
    return float(EXACT.slope(mp.findroot(lambda z: mp.diff(EXACT, z, 2), start)))


def test_absolute_error_near_the_zero_of_the_slope():
    turn = float(mp.findroot(EXACT.slope, -1.3))
    assert silu.turn == pytest.approx(turn, abs=1e-3)
    for z in turn + np.linspace(-0.1, 0.1, 21):
        error = mpf(float(silu.silu_derivative(z))) - EXACT.slope(z)
        assert abs(error) < 2**-52
    assert silu.smallest == pytest.approx(float(EXACT(turn)), abs=1e-6)


def test_steepest_slope():
    assert silu.steepest == pytest.approx(extreme_slope(2.4), abs=1e-6)
    assert silu.steepest > 1


def test_slopes_at_z_and_minus_z_add_up_to_one():
    z = np.linspace(0, 12, 49)
    total = silu.silu_derivative(z) + silu.silu_derivative(-z)
    np.testing.assert_allclose(total, 1, rtol=2e-15)
