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
