import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import gelu_approximations as program
from tests.snippets.oracles import FUNCTIONS

exact = FUNCTIONS["gelu"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def tanh_form(z):
    inner = mp.sqrt(2 / mp.pi) * (z + mpf("0.044715") * z**3)
    return mpf(z) * (1 + mp.tanh(inner)) / 2


def test_slope_of_the_tanh_form():
    for z in (-3.0, -0.7, 0.0, 1.0, 4.0):
        value, slope = program.gelu_tanh(z)
        assert value == pytest.approx(float(tanh_form(mpf(z))), rel=1e-12)
        expected = float(mp.diff(tanh_form, mpf(z)))
        assert slope == pytest.approx(expected, rel=1e-12)


def test_how_far_the_tanh_form_is_off():
    def value_gap(z):
        return tanh_form(z) - exact(z)

    peak = mp.findroot(lambda z: mp.diff(value_gap, z), 2.7)
    assert program.worst_value == pytest.approx(abs(float(value_gap(peak))), rel=1e-6)
    assert program.at_value == pytest.approx(float(peak), abs=1e-3)
    peak = mp.findroot(lambda z: mp.diff(value_gap, z, 2), 2.0)
    assert program.worst_slope == pytest.approx(
        abs(float(mp.diff(value_gap, peak))), rel=1e-6
    )
    assert program.at_slope == pytest.approx(float(peak), abs=1e-3)


def test_erfc_is_right_where_the_other_two_fail():
    value, slope = program.gelu_exact(-9.0)
    assert value == pytest.approx(float(exact(-9)), rel=1e-13)
    assert slope == pytest.approx(float(mp.diff(exact, mpf(-9))), rel=1e-13)
    assert -9 * (1 + math.erf(-9 / math.sqrt(2))) / 2 == 0
    assert program.gelu_tanh(np.float64(-9))[0] == 0
    ratio = program.gelu_tanh(-6.0)[0] / float(exact(-6))
    assert ratio < 0.02


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "z", [np.float16(256), np.float32(2e19), np.float64(1e200), np.inf]
)
def test_far_out_both_forms_reach_their_limits(z):
    for sign, slope in ((-1, 0), (1, 1)):
        value, own_slope = program.gelu_tanh(sign * z)
        assert value == (z if sign == 1 else 0) and own_slope == slope
        value, own_slope = program.gelu_exact(float(sign * z))
        assert value == (z if sign == 1 else 0) and own_slope == slope
    assert np.isnan(program.gelu_tanh(np.nan)).all()
    assert np.isnan(program.gelu_exact(math.nan)).all()
