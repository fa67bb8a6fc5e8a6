import numpy as np
import pytest

from snippets.learn import centred_inputs as page


def test_one_sign_is_counted_sample_by_sample():
    delta = np.array([1.0, -2.0, 3.0, -1.0])
    A = np.array([[1.0, 2.0], [3.0, 0.0], [1.0, -1.0], [-1.0, -4.0]])
    assert page.same_sign(delta, A) == 0.75


def test_positive_outputs_give_slopes_of_one_sign():
    shares = {name: page.same_sign(page.delta, A) for name, A in page.outputs.items()}
    assert shares["sigmoid"] == shares["ReLU"] == 1
    assert shares["sigmoid - 1/2"] < 0.01 > shares["tanh"]


def test_stretch_is_the_ratio_of_curvatures_of_a_squared_error():
    """C = mean of (w·a + b)² / 2: difference it twice, the extreme ways."""
    for name, A in page.outputs.items():
        A = np.hstack([A, np.ones((len(A), 1))])
        directions = np.linalg.svd(A.T @ A)[2][[0, -1]]

        def cost(w, A=A):
            return np.mean((A @ w) ** 2) / 2

        steepest, flattest = (cost(d) - 2 * cost(0 * d) + cost(-d) for d in directions)
        assert page.stretch[name] == pytest.approx(steepest / flattest)
    assert page.stretch["sigmoid"] > 500 and page.stretch["ReLU"] > 40


def test_subtracting_a_half_helps_and_does_not_mend_it():
    half = page.stretch["sigmoid - 1/2"]
    assert page.stretch["sigmoid"] > 20 * half
    assert half > 20 and page.stretch["tanh"] < 3


def test_tanh_is_the_centred_sigmoid_twice_as_high_and_as_narrow():
    """So its smaller stretch is a matter of scale, not of another curve."""
    half = page.sigmoid(2 * page.Z) - 0.5
    np.testing.assert_allclose(2 * half, page.outputs["tanh"], atol=1e-15)
