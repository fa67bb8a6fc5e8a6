import math

import mpmath
import pytest

from snippets.reference import forgotten_weights as program


def last_output(f, w, b):
    def output(z):
        for _ in range(3):
            z = w * f(z) + b
        return f(z)

    return output


def sigmoid(z):
    return (1 + mpmath.tanh(z / 2)) / 2


@pytest.mark.parametrize("row", range(3))
def test_four_sigmoids_against_fifty_digits(row):
    w, slopes, gradient, measured = program.rows[row]
    with mpmath.workdps(50):
        exact = float(mpmath.diff(last_output(sigmoid, w, -w / 2), 0))
    assert slopes == 0.25**4 == 0.00390625
    assert gradient == pytest.approx(exact, rel=1e-14)
    assert measured == pytest.approx(exact, rel=1e-7)


@pytest.mark.parametrize("row", range(3, 6))
def test_four_relus_that_are_on(row):
    w, slopes, gradient, measured = program.rows[row]
    output = last_output(lambda z: max(z, 0), w, 0)
    assert slopes == 1
    assert gradient == output(2) - output(1)  # a straight line
    assert measured == pytest.approx(gradient, rel=1e-9)


def test_either_function_vanishes_and_explodes():
    gradients = [row[2] for row in program.rows]
    for three in (gradients[:3], gradients[3:]):
        assert three == sorted(three)
        assert three[0] < 1 < three[2]
    assert math.prod(row[1] for row in program.rows) == 0.25**12
