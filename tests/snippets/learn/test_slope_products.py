import mpmath
import numpy as np
import pytest

from snippets.learn import slope_products as page

mpmath.mp.dps = 50


def test_slopes_are_the_high_precision_derivatives():
    functions = {
        "sigmoid′": lambda t: 1 / (1 + mpmath.exp(-t)),
        "tanh′": mpmath.tanh,
    }
    for name, function in functions.items():
        exact = [float(mpmath.diff(function, t)) for t in page.z]
        np.testing.assert_allclose(page.slopes[name], exact, rtol=1e-13)
    np.testing.assert_array_equal(page.slopes["ReLU′"], [0, 1, 1, 1, 1])


def test_sigmoid_is_a_quarter_at_most_and_saturated_at_ten():
    assert page.slopes["sigmoid′"][0] == 0.25 == page.slopes["sigmoid′"].max()
    assert page.slopes["sigmoid′"][0] ** 4 == 0.00390625
    assert page.output[4] == pytest.approx(0.9999546021, abs=5e-11)
    assert page.slopes["sigmoid′"][4] == pytest.approx(0.0000453958, abs=5e-11)


def test_slopes_cross_at_the_third_point():
    tanh, sigmoid = page.slopes["tanh′"], page.slopes["sigmoid′"]
    assert tanh[2] == pytest.approx(0.1339745962, abs=5e-11)
    assert tanh[2] == pytest.approx(sigmoid[2], rel=1e-13)
    assert (tanh[:2] > sigmoid[:2]).all()
    assert (tanh[3:] < sigmoid[3:]).all()
    crossing = mpmath.findroot(
        lambda t: mpmath.sech(t) ** 2 - mpmath.sech(t / 2) ** 2 / 4, 1.6
    )
    assert page.z[2] == page.crossing
    assert page.crossing == pytest.approx(float(crossing), rel=1e-14)
    assert page.crossing == pytest.approx(1.6628858911, abs=5e-11)
