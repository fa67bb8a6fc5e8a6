import warnings

import numpy as np
from mpmath import mp, mpf

from snippets.activations import sigmoid, silu
from snippets.activations import sigmoid_overflow as program


def test_the_sigmoid_survives_the_overflow_and_the_quotient_does_not():
    assert program.a[2] == 0
    assert program.quotient[1] == 0 and np.isnan(program.quotient[2])
    with mp.workdps(700):
        for z, slope in zip(
            program.z, program.sigmoid_derivative(program.z), strict=True
        ):
            exact = mp.diff(lambda t: 1 / (1 + mp.exp(-t)), mpf(float(z)))
            assert abs(float(mpf(float(slope)) - exact)) <= 8 * np.spacing(slope)
            assert exact > 0


def test_the_quotient_is_right_where_nothing_overflows():
    np.testing.assert_allclose(
        program.quotient[0], program.sigmoid_derivative(-300.0), rtol=1e-14
    )


def test_what_numpy_warns_of():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        program.sigmoid_quotient_derivative(program.z)
    assert {str(warning.message) for warning in caught} == {
        "invalid value encountered in divide",
        "overflow encountered in exp",
        "overflow encountered in square",
    }
    assert np.isinf(program.square).tolist() == [False, True, True]


def test_what_the_standard_library_says():
    assert program.message == "math range error"
    assert program.math.exp(709) < np.finfo(float).max < np.inf


def test_in_half_precision_the_overflow_costs_a_number_that_exists():
    true = float(1 / (1 + mp.exp(12)))
    assert program.half == 0
    assert program.half_at_minus_twelve == np.float64(true)
    nearest = np.float16(true)
    assert nearest == sigmoid.sigmoid(np.float16(-12)) > 0
    with np.errstate(over="ignore"):
        for kind, z in (("float16", 12), ("float32", 89), ("float64", 710)):
            number = np.dtype(kind).type(z)
            assert np.isinf(np.exp(number)) and np.isfinite(np.exp(number - 1))
            if kind != "float16":
                exact = mp.exp(-z) / (1 + mp.exp(-z))
                assert exact < np.finfo(kind).tiny


def test_the_slope_of_silu_is_then_lost_where_it_is_a_normal_number():
    with np.errstate(over="ignore"):
        s = program.sigmoid_textbook(np.float16(-12))
    assert s * (1 + np.float16(-12) * (1 - s)) == 0
    slope = silu.silu_derivative(np.float16(-12))
    assert slope < -np.finfo(np.float16).tiny
