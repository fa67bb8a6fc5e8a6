import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import gradient_check_network as page


def exact_loss(p):
    def sigmoid(z):
        return 1 / (1 + mp.exp(-z))

    a1 = sigmoid(2 * p[0] + p[1] + p[4])
    a2 = sigmoid(2 * p[2] + p[3] + p[5])
    return (sigmoid(p[6] * a1 + p[7] * a2 + p[8]) - 1) ** 2 / 2


def exact_gradient(p):
    mp.dps = 50
    h, p = mpf(10) ** -15, [mpf(float(value)) for value in p]
    slopes = []
    for k in range(9):
        up, down = p.copy(), p.copy()
        up[k] += h
        down[k] -= h
        slopes.append(float((exact_loss(up) - exact_loss(down)) / (2 * h)))
    return np.array(slopes)


def test_backward_is_the_gradient():
    slope = page.sigmoid_derivative
    found = page.backward(page.p, slope, slope, 1)
    assert found == pytest.approx(exact_gradient(page.p), rel=1e-13)
    assert page.loss(page.p) == pytest.approx(float(exact_loss(page.p)))


def test_right_code_passes():
    assert max(page.errors["right"]) < 1e-8


def test_the_size_names_the_bug():
    assert page.errors["wrong sign"] == pytest.approx(2)
    assert page.errors["lost 1/2"] == pytest.approx(0.5)
    W, b = page.p[:4].reshape(2, 2), page.p[4:6]
    slopes = [float(mp.diff(lambda t: 1 / (1 + mp.exp(-t)), z)) for z in W @ page.x + b]
    expected = 1 - np.array(slopes)[[0, 0, 1, 1, 0, 1]]
    assert page.errors["no f' in A"][:6] == pytest.approx(expected)


def test_the_columns_name_the_layer():
    for bug in ("no f' in A", "f'(a) in A"):
        assert min(page.errors[bug][:6]) > 0.05
        assert max(page.errors[bug][6:]) < 1e-8
    assert np.ptp(page.errors["no f' in B"]) < 1e-8
    assert page.errors["no f' in B"][0] > 0.7
