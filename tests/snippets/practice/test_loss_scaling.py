"""Loss scaling: what float16 and bfloat16 keep of five gradients."""

import numpy as np

from snippets.practice import loss_scaling as page


def test_float16_needs_scaling_and_bfloat16_does_not():
    small = page.gradients[1:4]
    assert page.kept["float16 1"][3] == 0
    np.testing.assert_allclose(page.kept["float16 65536"][1:4], small, rtol=2**-11)
    np.testing.assert_allclose(page.kept["bfloat16 1"][1:4], small, rtol=2**-8)
    same = page.kept["bfloat16 1"], page.kept["bfloat16 65536"]
    np.testing.assert_array_equal(*same)


def test_a_large_gradient_becomes_infinite_in_float16_only():
    infinite = [name for name, kept in page.kept.items() if np.isinf(kept[0])]
    assert infinite == ["float16 65536"]


def test_a_slope_that_was_rounded_to_zero_does_not_come_back():
    assert 1e-4 < 1 / (2 + 2 * np.cosh(9)) < 2e-4
    assert {kept[-1] for kept in page.kept.values()} == {0}
    for rounded in (page.float16, page.bfloat16):
        a = rounded(1 / (1 + np.exp(-9.0)))
        assert 65536 * a * (1 - a) == 0
