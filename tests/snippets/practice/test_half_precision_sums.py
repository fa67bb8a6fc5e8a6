"""Weights and sums that stop in 16 bits, against NumPy's own float16."""

import numpy as np
import pytest

from snippets.practice import half_precision_sums as page


def test_float16_agrees_with_numpy():
    weight, count = np.float16(1), np.float16(0)
    for _ in range(5000):
        weight, count = weight - np.float16(0.0001), count + np.float16(1)
    assert page.weights["float16"] == weight == 1
    assert page.counts["float16"] == count == 2048


def test_bfloat16_stops_where_its_spacing_is_twice_the_step():
    assert page.weights["bfloat16"] == 1
    assert page.counts["bfloat16"] == 256
    below, above = page.bfloat16(1 - 2.0**-8), page.bfloat16(1 + 2.0**-7)
    assert (below, above) == (1 - 2.0**-8, 1 + 2.0**-7)
    between = np.array([1 - 0.49 * 2.0**-8, 1 + 0.49 * 2.0**-7])
    assert page.bfloat16(between).tolist() == [1, 1]


def test_float32_arrives():
    assert page.weights["float32"] == pytest.approx(0.5, abs=1e-3)
    assert page.counts["float32"] == 5000
