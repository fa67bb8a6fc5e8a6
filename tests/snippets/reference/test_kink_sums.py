"""A choice at a kink is a slope of one ReLU, not of every sum of them."""

import numpy as np
import pytest

from snippets.practice.automatic_differentiation import Value
from snippets.reference import kink_sums as page


def test_the_difference_is_the_identity():
    z = np.linspace(-3, 3, 101)
    assert page.difference(z) == pytest.approx(z)
    assert page.measured == pytest.approx(1)


def test_zero_and_one_at_the_kink_give_a_slope_that_is_none():
    assert page.sums == {0.0: 0, 0.5: 1, 1.0: 2}


@pytest.mark.parametrize("at_kink", [0.0, 0.5, 1.0])
def test_a_tape_gives_the_same(at_kink):
    def slope(z):
        return float(np.heaviside(z, at_kink))

    z = Value(0.0)
    up = z.through(page.relu, slope)
    down = (Value(-1.0) * z).through(page.relu, slope)
    (up - down).backward()
    assert z.slope == page.sums[at_kink]


def test_away_from_the_kink_every_choice_is_right():
    for z in (-0.3, 2.0):
        for at_kink in (0.0, 0.5, 1.0):
            slope = np.heaviside(z, at_kink) + np.heaviside(-z, at_kink)
            assert slope == 1
