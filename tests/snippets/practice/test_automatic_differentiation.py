import math

import mpmath
import pytest

from snippets.practice import automatic_differentiation as program
from snippets.practice.automatic_differentiation import Value


def error(w):
    return ((1 + mpmath.tanh(w)) / 2 - 1) ** 2


def test_the_one_neuron_against_fifty_digits():
    with mpmath.workdps(50):
        exact = float(mpmath.diff(error, 0.5))
    assert program.slopes["w"] == pytest.approx(exact, rel=1e-14)
    assert program.slopes["z"] == pytest.approx(exact / 2, rel=1e-14)
    a = float(-2 / (1 + mpmath.e))  # 2 (a - y), as a = e / (1 + e)
    assert program.slopes["a"] == pytest.approx(a, rel=1e-14)
    assert program.E.number == pytest.approx(float(error(0.5)), rel=1e-14)
    assert program.y.slope == -program.slopes["a"]


def test_slopes_of_several_paths_add():
    p, q = Value(3.0), Value(-2.0)
    product = p * q
    result = product * product - p * p * q  # p²q² - p²q
    result.backward()
    assert result.number == 54
    assert p.slope == 2 * 3 * 4 - 2 * 3 * -2
    assert q.slope == 2 * 9 * -2 - 9


def test_a_function_is_a_link_with_its_slope():
    p = Value(0.3)
    result = (p * p).through(mpmath.sin, mpmath.cos)
    result.backward()
    assert float(result.number) == pytest.approx(math.sin(0.3**2), rel=1e-14)
    h = 1e-20
    exact = mpmath.sin(mpmath.mpc(0.3, h) ** 2).imag / h
    assert float(p.slope) == pytest.approx(float(exact), rel=1e-14)


def test_a_wrong_rule_spoils_every_slope_below_it():
    x, w = Value(2.0), Value(0.5)
    (x * w).through(math.tanh, lambda z: 1.0).backward()
    assert x.slope == 0.5 and w.slope == 2.0  # those of the product alone
