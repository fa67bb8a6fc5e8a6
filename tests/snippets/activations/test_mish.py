import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import mish
from tests.snippets.oracles import FUNCTIONS

EXACT = FUNCTIONS["mish"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def extreme_slope(start):
    """Return the slope where it is largest or smallest near start."""
    return float(EXACT.slope(mp.findroot(lambda z: mp.diff(EXACT, z, 2), start)))


def test_absolute_error_near_the_zero_of_the_slope():
    turn = float(mp.findroot(EXACT.slope, -1.2))
    assert mish.turn == pytest.approx(turn, abs=1e-3)
    for z in turn + np.linspace(-0.1, 0.1, 21):
        error = mpf(float(mish.mish_derivative(z))) - EXACT.slope(z)
        assert abs(error) < 2**-52
    assert mish.smallest == pytest.approx(float(EXACT(turn)), abs=1e-6)


def test_steepest_slope():
    assert mish.steepest == pytest.approx(extreme_slope(1.5), abs=1e-6)
    assert mish.steepest > 1


def test_flattest_slope():
    assert mish.flattest == pytest.approx(extreme_slope(-2.3), abs=1e-6)


def test_the_slope_at_zero_is_three_fifths():
    assert mish.mish_derivative(0.0) == pytest.approx(0.6, rel=1e-15)
