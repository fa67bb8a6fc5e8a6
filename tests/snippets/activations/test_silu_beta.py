import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import silu_beta as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact(z, beta):
    return z / (1 + mp.exp(-beta * z))


@pytest.mark.parametrize("beta", [-0.5, 0.0, 1.0, 1.5, 10.0])
@pytest.mark.parametrize("z", [-30.0, -1.3, 0.0, 0.7, 5.0, 30.0])
def test_value_and_both_slopes(z, beta):
    point = mpf(z), mpf(beta)
    for found, expected in (
        (program.swish(z, beta), exact(*point)),
        (program.swish_derivative(z, beta), mp.diff(exact, point, (1, 0))),
        (
            program.swish_beta_derivative(z, beta),
            mp.diff(exact, point, (0, 1)),
        ),
    ):
        assert found == pytest.approx(float(expected), rel=1e-11, abs=1e-30)


def test_the_slope_of_a_shared_parameter_is_a_sum():
    def loss(beta):
        return mp.fsum(
            mpf(float(g)) * exact(mpf(float(z)), beta)
            for g, z in zip(program.dL_da, program.z, strict=True)
        )

    expected = float(mp.diff(loss, mpf(program.beta)))
    assert program.dL_dbeta == pytest.approx(expected, rel=1e-13)


@pytest.mark.parametrize("spelling", ["by_output", "by_powers"])
def test_other_spellings_are_the_same_slope(spelling):
    expected = [float(mp.diff(lambda t: exact(t, 1), z)) for z in program.z]
    found = getattr(program, spelling)
    np.testing.assert_allclose(found, expected, rtol=1e-13)


def test_far_out_and_at_the_infinities():
    z = np.array([-np.inf, -1e200, 1e200, np.inf, np.nan])
    np.testing.assert_array_equal(program.swish(z, 1.5), [0, 0, 1e200, np.inf, np.nan])
    slopes = program.swish_derivative(z, 1.5)
    np.testing.assert_array_equal(slopes, [0, 0, 1, 1, np.nan])
    slopes = program.swish_beta_derivative(z, 1.5)
    np.testing.assert_array_equal(slopes, [0, 0, 0, 0, np.nan])


def test_a_list_is_not_repeated():
    for f in (
        program.swish,
        program.swish_derivative,
        program.swish_beta_derivative,
    ):
        np.testing.assert_array_equal(f([1, -2], 2), f(np.array([1.0, -2]), 2))
        single = f(np.float32([1, -2]), 1.5)
        assert single.dtype == np.float32
