import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import backward_pass_output as page

mp.dps = 50


@pytest.mark.parametrize("z", [-700.0, -30.0, -1.0, 0.0, 1.0, 30.0, 800.0])
def test_softplus_slope_from_its_output(z):
    exact = mp.diff(lambda t: mp.log1p(mp.exp(t)), mpf(z))
    found = page.softplus_slope_from_output(page.softplus(z))
    assert found == pytest.approx(float(exact), rel=1e-13)


@pytest.mark.parametrize("z", [-30.0, -2.0, -0.5, 0.5, 30.0])
@pytest.mark.parametrize("alpha", [0.5, 1.0, 2.0])
def test_elu_slope_from_its_output(z, alpha):
    exact = 1.0 if z > 0 else alpha * float(mp.exp(z))
    found = page.elu_slope_from_output(page.elu(z, alpha), alpha)
    assert found == pytest.approx(exact, abs=1e-15)


def test_the_output_is_too_coarse_for_very_negative_z():
    assert page.elu_slope_from_output(page.elu(-40.0)) == 0 < math.exp(-40)


def test_rows_agree_except_where_alpha_is_forgotten():
    rows = page.rows
    for measured, formula in (
        ("softplus, measured", "softplus, 1 - exp(-a)"),
        ("elu, measured", "elu, a + alpha"),
    ):
        assert rows[formula] == pytest.approx(rows[measured], abs=1e-9)
    off = rows["elu, alpha forgotten"] - rows["elu, measured"]
    assert off == pytest.approx(np.where(page.z < 0, 1 - page.alpha, 0), abs=1e-9)


def test_the_slope_of_elu_from_its_output_needs_a_positive_alpha():
    """With a negative alpha outputs below 0 turn positive and look linear."""
    alpha = -0.5
    a = page.elu(-1.0, alpha)
    assert page.elu_slope_from_output(a, alpha) == 1
    assert alpha * np.exp(-1.0) == pytest.approx(-0.18394, abs=1e-5)
