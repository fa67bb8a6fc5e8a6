import numpy as np
import pytest

from snippets.practice import stale_slope as page

TANH, SIGMOID, RELU = page.slopes.values()


def complex_slopes():
    """Return dC/dW by complex steps: no f' anywhere."""
    slopes = np.empty(page.W.shape)
    for place in np.ndindex(page.W.shape):
        W = page.W.astype(complex)
        W[place] += 1e-30j
        losses = [
            (page.v @ np.tanh(W @ x) - y) ** 2 / 2
            for x, y in zip(page.X, page.Y, strict=True)
        ]
        slopes[place] = np.mean(losses).imag / 1e-30
    return slopes


def test_only_tanhs_own_slope_gives_the_gradient():
    exact = complex_slopes()
    right = page.gradient(page.W, page.v, TANH)
    np.testing.assert_allclose(right, exact, rtol=1e-10)
    for name, slope in page.slopes.items():
        found = page.gradient(page.W, page.v, slope)
        lengths = np.linalg.norm(found), np.linalg.norm(exact)
        error = np.linalg.norm(found - exact) / max(lengths)
        assert page.errors[name] == pytest.approx(error, abs=1e-8)
        assert error < 1e-9 or error > 0.5


def test_the_sigmoids_slope_is_negative_where_tanh_is():
    share = np.mean([page.W @ x < 0 for x in page.X])
    assert list(page.negative.values()) == [0, share, 0]
    a = np.array([-0.5, 0.5])
    assert list(SIGMOID(a)) == [-0.75, 0.25]
    assert list(RELU(a)) == [0, 1]
