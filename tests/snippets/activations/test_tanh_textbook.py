import numpy as np
import pytest
from mpmath import mp

from snippets.activations import sigmoid
from snippets.activations import tanh_textbook as program

mp.dps = 50


def test_the_textbook_slope_becomes_exactly_zero():
    assert program.tanh_textbook_derivative(20.0) == 0
    assert program.tanh_derivative(20.0) == pytest.approx(
        float(mp.diff(mp.tanh, 20)), rel=1e-14
    )
    assert program.tanh_textbook_derivative(1.0) == pytest.approx(
        float(mp.diff(mp.tanh, 1)), rel=1e-15
    )


def test_where_it_becomes_zero():
    # Correctly rounded, tanh is 1 from 55 ln 2 / 2 = 19.06 on; NumPy's own
    # rounding puts the place at 18.99.
    assert 18.98 < program.zero_from < 55 * np.log(2) / 2 + 0.01
    assert program.tanh_textbook_derivative(program.zero_from - 0.5) > 0


def test_the_quotient_of_exponentials_overflows():
    assert program.quotient[0] == pytest.approx(float(mp.tanh(1)), rel=1e-15)
    assert np.isnan(program.quotient[1])
    overflow = pytest.warns(RuntimeWarning, match="overflow")
    invalid = pytest.warns(RuntimeWarning, match="invalid")
    with overflow, invalid:
        program.tanh_textbook(np.array([1000.0]))


def test_two_sigmoids_mend_the_slope_as_well():
    z = np.array([0.0, 1.0, 15.0, 20.0, 40.0, 300.0])
    np.testing.assert_allclose(
        4 * sigmoid.sigmoid(2 * z) * sigmoid.sigmoid(-2 * z),
        program.tanh_derivative(z),
        rtol=1e-14,
    )
