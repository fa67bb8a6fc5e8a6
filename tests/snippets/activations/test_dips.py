"""SiLU and Mish: both are z times a factor that fades like exp(z) to the left."""

import importlib

import numpy as np
import pytest
from mpmath import mp, mpf

from tests.snippets.oracles import FUNCTIONS, programs

PROGRAMS = programs()
each = pytest.mark.parametrize("name", ["silu", "mish"])


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@each
def test_where_exp_is_subnormal(name):
    (value, slope), exact = PROGRAMS[name], FUNCTIONS[name]
    at_709 = float(slope(-709.0))
    assert at_709 == pytest.approx(-8.614807714413836e-306, rel=2e-15)
    for z in (-708.5, -712.0, -714.9, -715.3):
        for actual, expected in ((value(z), exact(z)), (slope(z), exact.slope(z))):
            expected = float(expected)
            assert float(actual) == pytest.approx(expected, rel=2e-15, abs=1e-323)


@each
def test_the_last_slopes_that_are_not_zero(name):
    z = np.array([-745.2, -748.0, -751.0])
    expected = [float(FUNCTIONS[name].slope(point)) for point in z]
    slopes = PROGRAMS[name][1](z)
    assert (slopes < 0).all()
    np.testing.assert_allclose(slopes, expected, rtol=0, atol=1e-323)


@each
def test_a_slope_is_normal_where_exp_is_not(name):
    tiny = np.finfo(float).tiny
    assert np.exp(-714.0) < tiny < abs(PROGRAMS[name][1](-714.0))


@pytest.mark.parametrize(("name", "near"), [("silu", -1.3), ("mish", -1.2)])
def test_absolute_error_near_the_zero_of_the_slope(name, near):
    program = importlib.import_module(f"snippets.activations.{name}")
    exact, slope = FUNCTIONS[name], PROGRAMS[name][1]
    turn = float(mp.findroot(exact.slope, near))
    assert program.turn == pytest.approx(turn, abs=1e-3)
    for z in turn + np.linspace(-0.1, 0.1, 21):
        assert abs(mpf(float(slope(z))) - exact.slope(z)) < 2**-52
    assert program.smallest == pytest.approx(float(exact(turn)), abs=1e-6)


@pytest.mark.parametrize(
    ("name", "which", "near"),
    [("silu", "steepest", 2.4), ("mish", "steepest", 1.5), ("mish", "flattest", -2.3)],
)
def test_the_steepest_and_the_flattest_slope(name, which, near):
    program = importlib.import_module(f"snippets.activations.{name}")
    exact = FUNCTIONS[name]
    at = mp.findroot(lambda z: mp.diff(exact, z, 2), near)
    assert getattr(program, which) == pytest.approx(float(exact.slope(at)), abs=1e-6)
    assert which == "flattest" or program.steepest > 1
