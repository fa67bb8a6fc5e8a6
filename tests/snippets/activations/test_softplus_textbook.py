import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import softplus_textbook as program
from snippets.activations.softplus import softplus_derivative


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def test_textbook_form_is_right_in_the_middle_only():
    assert program.softplus_textbook(1.0) == pytest.approx(
        float(mp.log1p(mp.e)), rel=1e-15
    )
    assert program.softplus_textbook(-40.0) == 0
    assert np.isinf(program.softplus_textbook(1000.0))
    at_thirty = program.softplus_textbook(-30.0)
    assert abs(at_thirty / float(mp.log1p(mp.exp(-30))) - 1) > 1e-4


def test_the_slope_as_a_quotient_is_not_a_number_far_right():
    assert np.isinf(program.e) and np.isnan(program.quotient)
    assert float(1 / (1 + mp.exp(-1000))) == 1


def test_slope_from_the_output_needs_expm1():
    assert program.by_exp == 0
    slope = float(1 / (1 + mp.exp(40)))
    assert program.by_expm1 == pytest.approx(slope, rel=1e-15)


def test_what_a_switch_at_twenty_leaves_out():
    expected = float(mp.log1p(mp.exp(-20)))
    assert program.left_out == pytest.approx(expected, rel=1e-6)
    single = np.float32(20)
    assert single + np.float32(program.left_out) == single


def test_far_to_the_left_the_slope_is_nearly_or_exactly_zero():
    exact = float(1 / (1 + mp.exp(20)))
    assert program.slope_at_minus_twenty == pytest.approx(exact, rel=1e-14)
    assert program.slope_at_minus_twenty < 1e-8
    for kind, z in (("float16", -18), ("float32", -104), ("float64", -746)):
        assert softplus_derivative(np.dtype(kind).type(z)) == 0


def test_what_the_switch_leaves_out_is_divided_by_beta():
    for beta in (1, 10):
        z = mpf(20) / beta
        left_out = mp.log1p(mp.exp(beta * z)) / beta - z
        assert float(left_out * beta) == pytest.approx(program.left_out)
