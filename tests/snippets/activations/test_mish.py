import pytest

from snippets.activations import mish


def test_the_slope_at_zero_is_three_fifths():
    assert mish.mish_derivative(0.0) == pytest.approx(0.6, rel=1e-15)
