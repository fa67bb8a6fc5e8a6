import mpmath
import numpy as np
import pytest

from snippets.reference import wrong_argument as program


def exact_slope(z):
    return float(mpmath.sech(mpmath.mpf(z) / 2) ** 2 / 4)


EXACT = [exact_slope(z) for z in program.z.tolist()]


@pytest.mark.parametrize("name", ["sigmoid_derivative(z)", "slope_from_output(a)"])
def test_two_pairs_are_right(name):
    assert program.rows[name] == pytest.approx(EXACT, rel=1e-14)
    assert program.rows["measured slope"] == pytest.approx(EXACT, rel=1e-8)


def test_the_slope_at_a_belongs_to_another_point():
    wrong = program.rows["sigmoid_derivative(a)"]
    a = [float((1 + mpmath.tanh(z / 2)) / 2) for z in program.z]
    assert wrong == pytest.approx([exact_slope(point) for point in a])
    assert np.all(np.abs(wrong - EXACT) > 0.01)


def test_the_parabola_of_z_is_no_slope_at_all():
    wrong = program.rows["slope_from_output(z)"]
    assert wrong.tolist() == [-12, 0, 0, -6]
    assert np.all(np.array(EXACT) > 0)
