import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import numerics_overflow as page


@pytest.mark.parametrize("z", [-1000.0, -40.0, -1.0, 0.0, 1.0, 40.0, 700.0])
def test_log_sigmoid_is_exact(z):
    mp.dps = 500
    expected = -mp.log1p(mp.exp(-mpf(z)))
    assert page.log_sigmoid(z) == pytest.approx(float(expected), rel=1e-15)


def test_log_sigmoid_has_the_right_limits():
    found = page.log_sigmoid([-math.inf, math.inf, math.nan])
    assert found[0] == -math.inf and found[1] == 0 and math.isnan(found[2])
    assert page.log_sigmoid(np.float32([1, 2])).dtype == np.float32


def test_clipping_makes_the_slope_zero():
    assert page.rise == 0
    assert page.sigmoid_derivative(-25) == pytest.approx(1.3888e-11, rel=1e-4)


def test_shifting_changes_nothing_but_the_overflow():
    assert np.isinf(page.big).all() and np.isinf(page.e)
    assert page.share[0] == pytest.approx(1 / (1 + math.exp(-1)))


def test_in_float16_the_lost_value_is_one_the_format_can_hold():
    """The overflow of the textbook sigmoid is harmless in 32 and 64 bits only."""
    true = 1 / (1 + math.exp(12))
    assert page.half == 0
    assert page.half_stable == pytest.approx(true, rel=0.01)
    assert true > np.finfo(np.float16).smallest_subnormal
    for kind in (np.float32, np.float64):
        overflows = np.log(np.finfo(kind).max)
        assert 1 / (1 + np.exp(-kind(-overflows + 1))) > 0
        assert math.exp(-overflows) < 1e-37


def test_minus_an_unsigned_integer_is_not_its_negative():
    z = np.array([5], dtype=np.uint8)
    assert -np.logaddexp(0, -z)[0] == pytest.approx(-251)
    right = -math.log1p(math.exp(-5))
    assert page.log_sigmoid(z)[0] == pytest.approx(right, rel=1e-3)
