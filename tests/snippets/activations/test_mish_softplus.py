import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import mish_softplus as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@pytest.mark.parametrize("z", [-40, -30, -1, 1, 20])
def test_one_minus_exp_of_minus_softplus_is_the_sigmoid(z):
    sp = mp.log1p(mp.exp(mpf(z)))
    sigma = 1 - mp.exp(-sp)
    assert abs(sigma - 1 / (1 + mp.exp(-mpf(z)))) < mpf(10) ** -45
    assert float(program.sigmoid(z)) == pytest.approx(float(sigma), rel=1e-15)


def test_the_repaired_formula_is_accurate_far_left():
    for z in (-40.0, -30.0, -3.0):
        sp = np.log1p(np.exp(z))
        t, grad_sp = np.tanh(sp), -np.expm1(-sp)
        slope = float(mp.diff(lambda x: x * mp.tanh(mp.log1p(mp.exp(x))), mpf(z)))
        repaired = t + z * (1 - t * t) * grad_sp
        assert repaired == pytest.approx(slope, rel=1e-14)
        naive = t + z * (1 - t * t) * (1 - np.exp(-sp))
        typed = -np.expm1(-np.log(1 + np.exp(z)))  # repaired, from log itself
        typed_t = np.tanh(np.log(1 + np.exp(z)))
        typed_slope = typed_t + z * (1 - typed_t**2) * typed
        if z < -20:
            assert abs(naive / slope - 1) > 1e-4
            assert abs(typed_slope / slope - 1) > 1e-4


def test_last_row_of_the_program():
    assert program.z == 1
    assert program.slope == pytest.approx(
        float(mp.diff(lambda x: x * mp.tanh(mp.log1p(mp.exp(x))), 1)),
        rel=1e-14,
    )
    assert program.grad_sp == pytest.approx(program.sigmoid(1.0), rel=1e-15)
