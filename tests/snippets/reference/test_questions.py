"""What the questions and the glossary say in words, measured."""

import math

import numpy as np
import pytest

from snippets.activations.comparison import crossing
from snippets.activations.sigmoid import sigmoid, sigmoid_derivative
from snippets.activations.tanh import tanh_derivative


def test_half_the_weights_give_tanh_twice_the_sigmoids_slope_everywhere():
    """The crossing is one at the same z, and so at the same weights."""
    z = np.linspace(-30, 30, 241)
    assert np.tanh(z / 2) == pytest.approx(2 * sigmoid(z) - 1)
    twice = 2 * sigmoid_derivative(z)
    assert tanh_derivative(z / 2) / 2 == pytest.approx(twice, rel=1e-9)
    far = crossing + 1
    assert tanh_derivative(far) < sigmoid_derivative(far)


@pytest.mark.parametrize(("rate", "grows"), [(0.9, False), (1.1, True)])
def test_the_curvature_limits_the_learning_rate(rate, grows):
    """On a bowl with curvature k the error grows where the rate is above 2/k."""
    k, w = 5.0, [1.0]
    for _ in range(20):
        w.append(w[-1] - rate * (2 / k) * k * w[-1])
    assert (abs(w[-1]) > abs(w[0])) == grows


def test_a_sigmoids_cross_entropy_has_two_terms():
    """With y = 0 the first term alone says nothing about the output."""
    for a in (0.1, 0.9):
        assert -0.0 * math.log(a) == 0
    wrong, right = (-math.log(1 - a) for a in (0.9, 0.1))
    assert wrong > 10 * right


def test_bfloat16_has_the_range_of_single_precision_and_float16_has_not():
    """bfloat16 is the first half of a float32: no scaling for small gradients."""
    tiny = np.float32([1e-20])
    kept = (tiny.view(np.uint32) & np.uint32(0xFFFF0000)).view(np.float32)
    assert kept[0] == pytest.approx(1e-20, rel=0.01)
    assert np.float16(1e-20) == 0
    assert np.finfo(np.float16).smallest_subnormal == 2.0**-24
