"""SiLU and Mish: both are z times a factor that fades like exp(z) to the left."""

from types import SimpleNamespace

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import mish, silu

FUNCTIONS = {
    "silu": SimpleNamespace(
        program=silu,
        value=silu.silu,
        slope=silu.silu_derivative,
        exact=lambda z: z / (1 + mp.exp(-z)),
        turn=-1.3,
        peak=2.4,
    ),
    "mish": SimpleNamespace(
        program=mish,
        value=mish.mish,
        slope=mish.mish_derivative,
        exact=lambda z: z * mp.tanh(mp.log1p(mp.exp(z))),
        turn=-1.2,
        peak=1.5,
    ),
}


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@pytest.fixture(params=FUNCTIONS)
def f(request):
    return FUNCTIONS[request.param]


def exact_slope(f, z):
    with mp.workdps(60 + int(abs(z))):
        return mp.diff(f.exact, mpf(z))


def steepest(f, start):
    """Return the slope where it is largest or smallest near start."""
    z = mp.findroot(lambda z: mp.diff(f.exact, z, 2), start)
    return float(exact_slope(f, z))


def test_far_left_where_exp_is_subnormal(f):
    slope = float(f.slope(-709.0))
    assert slope == pytest.approx(-8.614807714413836e-306, rel=2e-15)
    for z in (-708.5, -712.0, -714.9, -715.3):
        for actual, expected in (
            (f.value(z), f.exact(mpf(z))),
            (f.slope(z), exact_slope(f, z)),
        ):
            assert float(actual) == pytest.approx(
                float(expected), rel=2e-15, abs=1e-323
            )


def test_the_last_slopes_that_are_not_zero(f):
    z = np.array([-745.2, -748.0, -751.0])
    expected = [float(exact_slope(f, point)) for point in z]
    slopes = f.slope(z)
    assert (slopes < 0).all()
    np.testing.assert_allclose(slopes, expected, rtol=0, atol=1e-323)


def test_a_slope_is_normal_where_exp_is_not(f):
    tiny = np.finfo(float).tiny
    assert np.exp(-714.0) < tiny < abs(f.slope(-714.0))


def test_absolute_error_near_the_zero_of_the_slope(f):
    turn = float(mp.findroot(lambda z: exact_slope(f, z), f.turn))
    assert f.program.turn == pytest.approx(turn, abs=1e-3)
    for z in turn + np.linspace(-0.1, 0.1, 21):
        error = mpf(float(f.slope(z))) - exact_slope(f, z)
        assert abs(error) < 2**-52
    smallest = float(f.exact(mpf(turn)))
    assert f.program.smallest == pytest.approx(smallest, abs=1e-6)


def test_steepest_slope(f):
    assert f.program.steepest == pytest.approx(steepest(f, f.peak), abs=1e-6)
    assert f.program.steepest > 1


def test_flattest_slope_of_mish():
    flattest = steepest(FUNCTIONS["mish"], -2.3)
    assert mish.flattest == pytest.approx(flattest, abs=1e-6)


def test_slope_of_mish_at_zero_is_three_fifths():
    assert mish.mish_derivative(0.0) == pytest.approx(0.6, rel=1e-15)


def test_slopes_of_silu_at_z_and_minus_z_add_up_to_one():
    z = np.linspace(0, 12, 49)
    total = silu.silu_derivative(z) + silu.silu_derivative(-z)
    np.testing.assert_allclose(total, 1, rtol=2e-15)
