import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import silu


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact(z):
    z = mpf(z)
    return z / (1 + mp.exp(-z))


def exact_slope(z):
    with mp.workdps(60 + int(abs(z))):
        return mp.diff(exact, mpf(z))


def root(f, start):
    return float(mp.findroot(f, start))


def test_far_left_where_exp_is_subnormal():
    slope = float(silu.silu_derivative(-709.0))
    assert slope == pytest.approx(-8.614807714413836e-306, rel=2e-15)
    for z in (-708.5, -712.0, -714.9, -715.3):
        for actual, expected in (
            (silu.silu(z), exact(z)),
            (silu.silu_derivative(z), exact_slope(z)),
        ):
            assert float(actual) == pytest.approx(
                float(expected), rel=2e-15, abs=1e-323
            )


def test_the_last_slopes_that_are_not_zero():
    z = np.array([-745.2, -748.0, -751.0])
    expected = [float(exact_slope(point)) for point in z]
    slopes = silu.silu_derivative(z)
    assert (slopes < 0).all()
    np.testing.assert_allclose(slopes, expected, rtol=0, atol=1e-323)


def test_no_intermediate_result_is_subnormal_for_a_normal_slope():
    tiny = np.finfo(float).tiny
    h = np.exp(-714.0 / 2)
    assert h > tiny and abs(silu.silu_derivative(-714.0)) > tiny
    assert np.exp(-714.0) < tiny


def test_absolute_error_near_the_zero_of_the_slope():
    turn = root(exact_slope, -1.3)
    assert silu.turn == pytest.approx(turn, abs=1e-3)
    for z in turn + np.linspace(-0.1, 0.1, 21):
        error = mpf(float(silu.silu_derivative(z))) - exact_slope(z)
        assert abs(error) < 2**-52
    assert silu.smallest == pytest.approx(float(exact(turn)), abs=1e-6)


def test_steepest_slope():
    peak = root(lambda z: mp.diff(exact, z, 2), 2.4)
    assert silu.steepest == pytest.approx(float(exact_slope(peak)), abs=1e-6)
    assert silu.steepest > 1


def test_slopes_at_z_and_minus_z_add_up_to_one():
    z = np.linspace(0, 12, 49)
    total = silu.silu_derivative(z) + silu.silu_derivative(-z)
    np.testing.assert_allclose(total, 1, rtol=2e-15)
