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


def test_fahlmans_tenth_follows_another_error_at_the_output_unit():
    """(a - y)(a(1 - a) + 0.1) belongs to ½(a - y)² + 0.1 · cross-entropy."""

    def sigmoid(z):
        return 1 / (1 + mp.exp(-z))

    for y in (mpf(0), mpf(1), mpf("0.3")):

        def error(z, y=y):
            a = sigmoid(z)
            entropy = -y * mp.log(a) - (1 - y) * mp.log(1 - a)
            return (a - y) ** 2 / 2 + entropy / 10

        for z in (mpf(-3), mpf("0.4"), mpf(2)):
            a = sigmoid(z)
            arrives = (a - y) * (a * (1 - a) + mpf("0.1"))
            assert abs(mp.diff(error, z) - arrives) < mpf(10) ** -20


def test_fahlmans_tenth_in_a_hidden_layer_is_the_gradient_of_nothing():
    """A gradient's second derivatives agree in both orders; these do not."""
    x, y = mpf(2), mpf(1)

    def hidden(w):
        return 1 / (1 + mp.exp(-w * x))

    def by_v(v, w):
        return (v * hidden(w) - y) * hidden(w)

    def by_w(v, w, added=0.1):
        h = hidden(w)
        return (v * h - y) * v * (h * (1 - h) + added) * x

    at = (mpf("0.7"), mpf("0.2"))
    one = mp.diff(by_v, at, (0, 1))
    other = mp.diff(by_w, at, (1, 0))
    true = mp.diff(lambda v, w: by_w(v, w, added=0), at, (1, 0))
    assert abs(one - true) < mpf(10) ** -20
    assert abs(one - other) > 0.01
