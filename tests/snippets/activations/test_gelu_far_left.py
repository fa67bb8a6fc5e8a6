import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import gelu
from snippets.activations import gelu_far_left as program
from tests.snippets.oracles import FUNCTIONS

exact = FUNCTIONS["gelu"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def exact_slope(z):
    with mp.workdps(60 + int(abs(z))):
        return mp.diff(exact, mpf(z))


@pytest.mark.parametrize("z", np.linspace(-38.4, -1, 29).tolist())
def test_few_units_in_the_last_place_to_the_far_left(z):
    for actual, expected in (
        (program.gelu_far_left(z), exact(z)),
        (program.gelu_far_left_derivative(z), exact_slope(z)),
    ):
        unit = np.spacing(abs(float(expected)))
        assert abs(mpf(float(actual)) - expected) < 12 * unit


def test_math_erfc_alone_loses_digits_far_left():
    z = -36.3
    lost = abs(mpf(program.by_erfc(z)) / exact(z) - 1)
    kept = abs(mpf(float(program.gelu_far_left(z))) / exact(z) - 1)
    assert lost > 20 * kept
    assert lost < 37**2 * 2**-52


def test_tail_is_an_integral_of_the_density():
    t, root, ratio = program.normal_tail(np.array([-3.0, 0.0, 0.7, 25.0]))
    for one, density, area in zip(t, root**2, root**2 * ratio, strict=True):
        assert density == pytest.approx(float(mp.npdf(one)), rel=4e-15)
        expected = float(mp.erfc(mpf(one) / mp.sqrt(2)) / 2)
        assert area == pytest.approx(expected, rel=4e-15)


def test_near_zero_it_is_the_less_accurate_of_the_two():
    """The page says so: the integral is for the far left."""
    worst = {gelu.gelu: 0.0, program.gelu_far_left: 0.0}
    for z in np.linspace(-0.6, 0.5, 201):
        unit = np.spacing(abs(float(exact(z))))
        for f in worst:
            error = float(abs(mpf(float(f(z))) - exact(z)) / unit)
            worst[f] = max(worst[f], error)
    by_erfc, by_integral = worst.values()
    assert by_erfc < 2 < 8 < by_integral < 20


def test_the_two_programs_agree():
    z = np.linspace(-38, 9, 200)
    for one, other in (
        (gelu.gelu, program.gelu_far_left),
        (gelu.gelu_derivative, program.gelu_far_left_derivative),
    ):
        np.testing.assert_allclose(other(z), one(z), rtol=1e-12, atol=3e-16)
    z = [-np.inf, np.inf, np.nan]
    np.testing.assert_array_equal(program.gelu_far_left(z), [0, np.inf, np.nan])
    slopes = program.gelu_far_left_derivative(z)
    np.testing.assert_array_equal(slopes, [0, 1, np.nan])
