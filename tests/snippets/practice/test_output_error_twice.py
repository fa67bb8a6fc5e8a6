import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.practice import output_error_twice as page


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def sigmoid(z):
    return 1 / (1 + mp.exp(-z))


def loss(z):
    return -mp.log(sigmoid(sigmoid(z)))


def test_the_deltas_are_slopes_of_the_losses():
    for z, once, twice, value in zip(
        page.z, page.once, page.twice, page.loss, strict=True
    ):
        point = mpf(float(z))
        plain = mp.diff(lambda t: -mp.log(sigmoid(t)), point)
        assert once == pytest.approx(float(plain), rel=1e-11)
        assert twice == pytest.approx(float(mp.diff(loss, point)), rel=1e-11)
        assert value == pytest.approx(float(loss(point)), rel=1e-14)


@pytest.mark.parametrize("y", [0.0, 0.3, 1.0])
def test_cross_entropy_is_that_of_the_sigmoid(y):
    for z in (-30.0, -1.0, 0.0, 2.0, 30.0):
        a = sigmoid(mpf(z))
        exact = -mpf(y) * mp.log(a) - (1 - mpf(y)) * mp.log(1 - a)
        found = page.cross_entropy(z, y)
        assert found == pytest.approx(float(exact), abs=1e-14)


def test_the_output_stays_between_two_values_and_the_loss_above_zero():
    z = np.linspace(-700, 700, 1401)
    outputs = page.sigmoid(page.sigmoid(z))
    assert outputs.min() >= page.lowest == 0.5
    assert outputs.max() <= page.highest
    assert page.highest == pytest.approx(float(sigmoid(1)), rel=1e-15)
    assert page.cross_entropy(page.sigmoid(z), 1).min() > 0.31
    assert page.cross_entropy(page.sigmoid(z), 0).min() > 0.69


def test_softmax_of_a_softmax():
    sure = [1] + 9 * [0]
    e = [mp.exp(one) for one in sure]
    assert page.best == pytest.approx(float(e[0] / mp.fsum(e)), rel=1e-15)
    expected = [-mp.log(sigmoid(1)), -mp.log(e[0] / mp.fsum(e))]
    assert page.losses == pytest.approx([float(one) for one in expected])
