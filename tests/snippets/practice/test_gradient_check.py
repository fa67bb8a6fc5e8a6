import numpy as np
import pytest
from mpmath import mp

from snippets.practice import gradient_check as page


def test_values_are_those_of_the_running_example():
    mp.dps = 50
    exact = mp.diff(lambda w: (1 / (1 + mp.exp(-2 * w)) - 1) ** 2, 0.5)
    assert page.gradient == pytest.approx(float(exact), rel=1e-14)
    assert page.gradient == pytest.approx(-0.2115083711, abs=5e-11)
    assert page.of_loss == pytest.approx(float(exact), rel=1e-9)


def test_the_output_has_another_slope():
    mp.dps = 50
    exact = mp.diff(lambda w: 1 / (1 + mp.exp(-2 * w)), 0.5)
    assert page.of_output == pytest.approx(float(exact), rel=1e-9)


def test_centred_difference_is_exact_for_a_parabola():
    found = page.centred_difference(lambda w: 3 * w * w, 2.0, h=0.5)
    assert found == 12


def test_relative_error_reads_as_the_page_says():
    assert page.relative_error(2.0, 2.0) == 0
    assert page.relative_error(-1e-9, 1e-9) == 2
    assert page.relative_error(1.0, 2.0) == 0.5
    assert page.relative_error(0.0, 0.0) == 0
    assert page.error < 1e-9


def test_a_large_weight_needs_a_larger_step():
    """With h = 1e-5 the difference of (w - 3)**2 is 0 at w = 1e12."""
    w = 1e12
    assert page.centred_difference(lambda w: (w - 3) ** 2, w) == 0
    found = page.centred_difference(lambda w: (w - 3) ** 2, w, 1e-5 * w)
    assert found == pytest.approx(2 * (w - 3), rel=1e-9)


def test_a_loss_without_the_weight_gives_zero_for_every_step():
    """The same number for every step can also mean a weight that is cut off."""
    steps = (1e-2, 1e-5, 1e-8)
    cut = [page.centred_difference(lambda w: (2.0 - 1) ** 2, 0.5, h) for h in steps]
    assert cut == [0, 0, 0]


def complex_step(f, z, h=1e-20):
    return np.imag(f(z + 1j * h)) / h


def test_the_complex_step_is_right_on_relu_and_wrong_on_abs():
    def relu(z):
        return np.maximum(z, 0.0)

    assert [complex_step(relu, z) for z in (0.7, -0.7)] == [1, 0]
    assert complex_step(np.abs, 0.7) == 0


@pytest.mark.parametrize("f", [page.sigmoid, np.fabs, lambda z: max(z, 0)])
def test_the_complex_step_stops_with_an_error(f):
    with pytest.raises(TypeError):
        complex_step(f, 0.7)


@pytest.mark.parametrize("h", [1e-1, 1e-3, 1e-5])
def test_a_constant_numerical_gradient_proves_nothing(h):
    """Of a linear output, the loss and the output both give one for all h."""
    x, w, y = 2.0, 0.5, 3.0
    loss = ((w + h) * x - y) ** 2 - ((w - h) * x - y) ** 2
    output = (w + h) * x - (w - h) * x
    assert loss / (2 * h) == pytest.approx(2 * (w * x - y) * x, rel=1e-9)
    assert output / (2 * h) == pytest.approx(x, rel=1e-9)
