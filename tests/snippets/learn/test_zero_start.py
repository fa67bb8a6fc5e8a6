import numpy as np
import pytest

from snippets.learn import zero_start as program


def test_zero_weights_stay_exactly_zero():
    np.testing.assert_array_equal(program.train(np.zeros(2)), [0, 0])
    assert program.costs[0] == pytest.approx(np.mean(program.y**2))


def test_a_small_start_reaches_the_exact_fit():
    solution = np.linalg.lstsq(program.X, program.y)[0]
    np.testing.assert_allclose(program.w, solution, atol=1e-4)
    assert program.costs[1] < 1e-6


def test_one_step_follows_the_measured_slope():
    w, h = np.array([0.4, -0.1]), 1e-6

    def cost(w):
        return np.mean((np.maximum(program.X @ w, 0) - program.y) ** 2)

    slope = [(cost(w + d) - cost(w - d)) / (2 * h) for d in h * np.eye(2)]
    step = w - program.train(w, steps=1, learning_rate=1)
    np.testing.assert_allclose(step, slope, rtol=1e-6)


def test_training_does_not_overwrite_its_start():
    start = np.array([0.2, 0.2])
    program.train(start, steps=2)
    np.testing.assert_array_equal(start, [0.2, 0.2])


def test_without_inputs_and_biases_only_an_output_bias_learns():
    """All weights are free, all inputs and biases 0: z is 0 everywhere."""
    W, v, h = np.array([[0.7, -0.3], [0.2, 0.9]]), np.array([0.5, -0.8]), 1e-6

    def cost(output, W, b, v, c):
        z = v @ program.relu(W @ np.zeros(2) + b) + c
        return (output(z) - 1) ** 2

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    zero = np.zeros(2)
    for output in (sigmoid, lambda z: z):
        start = cost(output, W, zero, v, 0.0)
        assert cost(output, W + h, zero, v, 0.0) == start
        assert cost(output, W, zero, v + h, 0.0) == start
        assert cost(output, W, zero, v, h) < start
    hidden = v * program.relu_derivative(W @ zero)
    np.testing.assert_array_equal(hidden, 0)
