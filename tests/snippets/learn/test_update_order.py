import numpy as np
import pytest

from snippets.learn import two_layers_vectorised
from snippets.learn import update_order as program


def complex_slopes(v):
    """Return dL/dW by complex steps; no derivative is written down."""

    def unit(z):
        return 1 / (1 + np.exp(-z))

    slopes = []
    for place in np.ndindex(2, 2):
        W = program.W.astype(complex)
        W[place] += 1e-30j
        a = unit(W @ program.x + program.b)
        error = unit(v @ a + program.c) - program.y
        slopes.append((error**2 / 2).imag / 1e-30)
    return slopes


def test_the_old_weights_give_the_gradient():
    exact = complex_slopes(program.v)
    assert program.rows["sent over old v"] == pytest.approx(exact, rel=1e-13)
    assert program.rows["measured, old v"] == pytest.approx(exact, rel=1e-8)


def test_the_network_is_that_of_the_page():
    expected = two_layers_vectorised.gradient
    assert program.rows["sent over old v"] == pytest.approx(expected[:4])
    new_v = two_layers_vectorised.p[6:8] - expected[6:8]
    assert program.new_v == pytest.approx(new_v)


def test_the_new_weights_give_the_gradient_of_neither_network():
    wrong = np.array(program.rows["sent over new v"])
    for v, row in [(program.v, "old"), (program.new_v, "new")]:
        exact = np.array(complex_slopes(v))
        assert program.rows[f"measured, {row} v"] == pytest.approx(exact, rel=1e-8)
        assert np.all(np.abs(wrong / exact - 1) > 0.05)


def test_the_error_grows_with_the_rate():
    exact = np.array(complex_slopes(program.v)).reshape(2, 2)
    for rate, error in program.errors.items():
        v = program.v - rate * two_layers_vectorised.gradient[6:8]
        wrong = exact * (v / program.v)[:, None]
        assert error == pytest.approx(
            np.linalg.norm(wrong - exact) / np.linalg.norm(exact)
        )
    assert program.errors[1.0] == pytest.approx(100 * program.errors[0.01])


def test_another_bias_makes_the_wrong_slopes_those_of_a_network():
    """So they are the gradient of some network, but of neither of the two."""
    a, c = program.a, program.c
    other = c + (program.v - program.new_v) @ a

    def loss(W):
        a = program.sigmoid(W @ program.x + program.b)
        y_hat = program.sigmoid(program.new_v @ a + other)
        return (y_hat - program.y) ** 2 / 2

    moves = 1e-5 * np.eye(4).reshape(4, 2, 2)
    W = program.W
    slopes = [(loss(W + e) - loss(W - e)) / 2e-5 for e in moves]
    assert program.rows["sent over new v"] == pytest.approx(slopes, rel=1e-7)


def test_with_small_steps_the_wrong_order_learns_nearly_as_well():
    losses = {}
    for early in (False, True):
        W, b, v, c = program.W, program.b, program.v, program.c
        for _ in range(500):
            z = W @ program.x + b
            a = program.sigmoid(z)
            y_hat = program.sigmoid(v @ a + c)
            slope = program.sigmoid_derivative(v @ a + c)
            delta_B = (y_hat - program.y) * slope
            new_v = v - 0.01 * delta_B * a
            sent = (new_v if early else v) * delta_B
            delta_A = sent * program.sigmoid_derivative(z)
            W = W - 0.01 * np.outer(delta_A, program.x)
            b, v, c = b - 0.01 * delta_A, new_v, c - 0.01 * delta_B
        losses[early] = (y_hat - program.y) ** 2 / 2
    assert losses[True] == pytest.approx(losses[False], rel=0.01)
