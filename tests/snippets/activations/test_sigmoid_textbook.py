import numpy as np
from mpmath import mp, mpf

from snippets.activations import sigmoid_textbook as program

mp.dps = 50


def relative_error(actual, z):
    exact = mp.diff(lambda t: 1 / (1 + mp.exp(-t)), mpf(float(z)))
    return abs(float(mpf(float(actual)) / exact - 1))


def test_the_product_is_right_on_the_left_and_zero_on_the_right():
    assert relative_error(program.sigmoid_textbook_derivative(-40.0), -40) < 1e-14
    assert program.sigmoid_textbook_derivative(40.0) == 0
    assert relative_error(program.sigmoid_derivative(40.0), 40) < 1e-14


def test_where_the_digits_are_lost():
    assert round(float(program.wrong_from["float64"]), 1) == 32.2
    assert round(float(program.wrong_from["float32"]), 1) == 12.1
    assert abs(program.zero_from["float64"] - 53 * np.log(2)) < 0.002
    assert abs(program.zero_from["float32"] - 24 * np.log(2)) < 0.002


def test_the_first_wrong_place_is_wrong_by_one_percent_and_no_earlier_one():
    for name, first in program.wrong_from.items():
        z = np.linspace(1, float(first) - 0.001, 60, dtype=name)
        textbook = program.sigmoid_textbook_derivative(z)
        before = [relative_error(*both) for both in zip(textbook, z, strict=True)]
        assert max(before) < 0.011
        assert relative_error(program.sigmoid_textbook_derivative(first), first) > 0.01
