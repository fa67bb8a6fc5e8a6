from fractions import Fraction

import numpy as np

from snippets.practice import not_learning_nan as page


def test_names_what_is_not_finite():
    arrays = {"a": [1.0, 2.0], "b": [1.0, np.inf], "c": np.nan, "d": 0.0}
    assert page.not_finite(arrays) == ["b", "c"]


def first_step_beyond(limit, value):
    """Return the first step at which value(w, step) exceeds the limit."""
    w, step = Fraction(0), 0
    while value(w) <= limit:
        w -= Fraction(1, 2) * 2 * Fraction(14, 3) * (w - 2)
        step += 1
    return step


def test_the_loss_overflows_where_exact_arithmetic_says():
    largest = Fraction(float(np.finfo(np.float32).max))
    expected = first_step_beyond(largest, lambda w: max(14, 9) * (w - 2) ** 2)
    assert page.first["loss = inf"] == expected


def test_nan_comes_last_and_from_the_weight():
    assert list(page.first.values()) == sorted(page.first.values())
    assert page.first["loss = inf"] < page.first["w = inf"]
    assert page.first["w = inf"] < page.first["w = nan"]
    assert page.first["w = nan"] < page.first["loss = nan"]


def test_single_precision_ends_between_88_and_89():
    assert np.isfinite(page.e88) and np.isinf(page.e89)
    assert page.e88.dtype == page.e89.dtype == np.float32
    assert page.largest == 2**128 - 2**104
