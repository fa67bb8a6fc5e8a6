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
