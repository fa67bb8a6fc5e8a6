import mpmath
import pytest

from snippets.practice import automatic_differentiation, forward_mode
from snippets.practice.forward_mode import Dual


def error(w, x, y):
    return ((1 + mpmath.tanh(w * x / 2)) / 2 - y) ** 2


@pytest.mark.parametrize(
    ("name", "order"), [("w", (1, 0, 0)), ("x", (0, 1, 0)), ("y", (0, 0, 1))]
)
def test_each_slope_against_fifty_digits(name, order):
    with mpmath.workdps(50):
        exact = float(mpmath.diff(error, (0.5, 2, 1), order))
    assert forward_mode.slopes[name] == pytest.approx(exact, rel=1e-14)


def test_both_directions_give_the_same_slopes():
    for name, slope in forward_mode.slopes.items():
        backwards = getattr(automatic_differentiation, name).slope
        assert slope == pytest.approx(backwards, rel=1e-14)


def test_a_slope_in_the_chosen_input_goes_through_all_operations():
    p, q = Dual(3.0, 1.0), Dual(-2.0)
    result = p * p * q - (p * q).through(mpmath.sin, mpmath.cos)
    exact = 2 * 3 * -2 - mpmath.cos(-6) * -2
    assert float(result.slope) == pytest.approx(float(exact), rel=1e-14)
    assert float(result.number) == pytest.approx(float(-18 - mpmath.sin(-6)), rel=1e-14)
