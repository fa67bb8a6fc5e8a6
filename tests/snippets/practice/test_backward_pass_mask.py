import numpy as np

from snippets.practice import backward_pass_mask as page


def test_only_the_masks_of_the_forward_pass_are_right():
    right = [g if z > 0 else 0 for z, g in zip(page.z, page.dL_da, strict=True)]
    assert list(page.deltas["z > 0"]) == right
    assert list(page.deltas["a > 0"]) == right
    assert list(page.deltas["dL/da > 0"]) != right
    assert np.allclose(page.measured, right)


def test_a_mask_that_lets_zero_through_is_no_mask():
    assert list(page.deltas["a >= 0"]) == list(page.dL_da)


def test_relu_and_its_slope_at_the_kink_and_beyond():
    z = np.array([-np.inf, -1.0, 0.0, 1.0, np.inf])
    assert list(page.relu(z)) == [0, 0, 0, 1, np.inf]
    assert list(page.relu_derivative(z)) == [0, 0, 0, 1, 1]
