import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import numerics_limits as page

BITS = {"float32": 24, "float64": 53}


@pytest.mark.parametrize("name", BITS)
def test_zero_from_where_the_tail_is_half_a_unit(name):
    _, zero, slope = page.limits[name]
    assert zero == pytest.approx(BITS[name] * math.log(2), abs=2e-3)
    exact = mp.diff(lambda t: 1 / (1 + mp.exp(-t)), mpf(float(zero)))
    assert slope == pytest.approx(float(exact), rel=1e-6)


def test_wrong_by_one_percent_from_where_the_page_says():
    wrong = [page.limits[name][0] for name in BITS]
    assert wrong == pytest.approx([12.1, 32.2], abs=0.05)


def test_the_slope_keeps_its_precision():
    for precision in (np.float16, np.float32, np.float64):
        slope = page.slope_from_output(np.array([1.0, 0.0], dtype=precision))
        assert slope.dtype == precision
        assert list(slope) == [0.25, 0]
