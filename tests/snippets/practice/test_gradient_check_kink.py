from fractions import Fraction

import numpy as np
import pytest

from snippets.practice import gradient_check_kink as page


def exact(z, ahead, behind):
    """Return the difference quotient of max(z, 0) in exact fractions."""
    rise = max(z + ahead, 0) - max(z - behind, 0)
    return rise / (ahead + behind)


def test_differences_are_those_of_exact_arithmetic():
    h = Fraction(1, 100000)
    for k, z in enumerate(page.z):
        point = Fraction(float(z))
        columns = (page.centred, h, h), (page.left, 0, h), (page.right, h, 0)
        for values, ahead, behind in columns:
            expected = float(exact(point, ahead, behind))
            assert values[k] == pytest.approx(expected, abs=1e-9)


def test_the_error_is_at_most_a_half_and_only_near_the_kink():
    errors = np.abs(page.centred - page.relu_derivative(page.z))
    near = np.abs(page.z) < page.h
    assert max(errors) == 0.5
    assert all(errors[near] > 0.2) and max(errors[~near]) < 1e-9


def test_the_two_sides_differ_exactly_where_the_check_is_wrong():
    near = np.abs(page.z) < page.h
    assert list(np.abs(page.left - page.right) > 0.4) == list(near)
