import numpy as np
import pytest

from snippets.practice import batch_norm as page


def complex_slopes(Z, G):
    """Return the slopes of the sum of G times U, by complex steps."""
    slopes = np.empty(Z.shape)
    for place in np.ndindex(Z.shape):
        moved = Z.astype(complex)
        moved[place] += 1e-30j
        centred = moved - moved.sum(axis=0) / len(Z)
        spread = ((centred**2).sum(axis=0) / len(Z) + 1e-5) ** 0.5
        slopes[place] = np.sum(G * centred / spread).imag / 1e-30
    return slopes


@pytest.mark.parametrize("shape", [(4, 2), (7, 3), (2, 1)])
def test_the_backward_rule_is_the_slope(shape):
    rng = np.random.default_rng(3)
    Z, G = rng.normal(size=shape), rng.normal(size=shape)
    found = page.normalise_back(G, *page.normalise(Z))
    np.testing.assert_allclose(found, complex_slopes(Z, G), atol=1e-10)


def test_the_rows_that_the_page_shows():
    exact = complex_slopes(page.Z, page.G)
    for name in ("backward rule", "measured"):
        np.testing.assert_allclose(page.rows[name], exact, atol=1e-8)
    assert np.max(np.abs(page.rows["only G / s"] - exact)) > 0.1


def test_a_shift_of_all_samples_changes_nothing():
    total = page.rows["backward rule"].sum(axis=0)
    assert total == pytest.approx([0, 0], abs=1e-12)
    shifted, _ = page.normalise(page.Z + 5)
    assert shifted == pytest.approx(page.U)
    assert page.U.mean(axis=0) == pytest.approx([0, 0], abs=1e-12)
    assert page.U.std(axis=0) == pytest.approx([1, 1], rel=1e-4)
