import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.activations import tanh_saturated as program

mp.dps = 50


def squared_error(z):
    return (mp.tanh(z) - mpf(program.y)) ** 2 / 2


def cross_entropy(z):
    probability = (1 + mp.tanh(z)) / 2
    target = (1 + mpf(program.y)) / 2
    return -(1 - target) * mp.log(1 - probability) - (
        target * mp.log(probability) if target else 0
    )


def test_both_columns_are_the_slopes_of_their_losses():
    for i, z in enumerate(program.z):
        exact = float(mp.diff(squared_error, mpf(float(z))))
        assert program.squared_error[i] == pytest.approx(exact, rel=1e-12)
        exact = float(mp.diff(cross_entropy, mpf(float(z))))
        assert program.cross_entropy[i] == pytest.approx(exact, rel=1e-12)


def test_the_more_wrong_the_unit_the_smaller_its_gradient():
    wrong = program.z >= 1
    assert (np.diff(program.squared_error[wrong]) < 0).all()
    assert program.squared_error[-1] < 1e-16
    assert (np.diff(program.cross_entropy[wrong]) >= 0).all()
    assert program.cross_entropy[-1] == 2
