import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import silu_textbook as program
from snippets.activations.sigmoid import sigmoid


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact_slope(z):
    with mp.workdps(60 + int(abs(z))):
        return float(mp.diff(lambda x: x / (1 + mp.exp(-x)), mpf(z)))


def test_textbook_form_is_right_near_zero():
    for z in (-5.0, -1.0, 0.0, 3.0):
        assert program.silu_textbook_derivative(z) == pytest.approx(
            exact_slope(z), rel=1e-14
        )


def test_textbook_form_fails_far_out():
    assert program.silu_textbook_derivative(-710.0) == 0
    assert exact_slope(-710) < -3e-306
    for end in (-np.inf, np.inf):
        assert np.isnan(program.silu_textbook_derivative(end))


def test_the_slope_is_normal_where_exp_is_not():
    assert program.far_exp < program.smallest_normal
    assert abs(program.far_slope) > program.smallest_normal
    assert program.far_slope == pytest.approx(exact_slope(-709), rel=2e-15)


def test_the_simple_form_is_as_accurate_down_to_minus_seven_hundred():
    for z in (-700.0, -50.0, -3.0, -0.5, 0.0, 2.0, 30.0, 700.0):
        simple = sigmoid(z) * (1 + z * sigmoid(-z))
        stable = program.silu_derivative(z)
        np.testing.assert_allclose(simple, stable, rtol=2e-15)
