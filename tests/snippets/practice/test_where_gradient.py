import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import where_gradient as page


def exact_slope(z):
    with mp.workdps(50):
        slope = mp.diff(lambda t: t if t > 0 else mp.expm1(t), mpf(z))
        return float(slope)


POINTS = np.array([-800.0, -3.0, -0.5, 0.5, 4.0, 700.0])


@pytest.mark.parametrize("backward", [page.both_branches, page.chosen_first])
def test_both_are_right_where_nothing_overflows(backward):
    upstream = np.array([1.0, -2.0, 0.5, 3.0, -1.0, 0.0])
    expected = upstream * [exact_slope(z) for z in POINTS]
    found = backward(POINTS, upstream)
    assert found == pytest.approx(expected, rel=1e-14, abs=1e-300)


def test_the_branch_that_is_not_taken_spoils_the_slope():
    assert page.a[2] == 1000
    assert np.isnan(page.wrong).tolist() == [False, False, True]
    expected = [exact_slope(z) for z in page.z]
    assert page.right == pytest.approx(expected, rel=1e-14)
    assert page.wrong[:2] == pytest.approx(expected[:2], rel=1e-14)


def test_the_root_has_no_finite_slope_at_zero():
    assert np.isnan(page.root_at_zero)
