import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def loss_and_slopes(weights, biases, x, y):
    """Return L and the list of dL/dW, one per layer, any depth."""
    a, layers = x, []
    for W, b in zip(weights, biases, strict=True):
        z = W @ a + b
        layers.append((W, a, z))
        a = sigmoid(z)
    slopes, dL_da = [], a - y
    for W, a_below, z in reversed(layers):
        delta = dL_da * sigmoid_derivative(z)
        slopes.insert(0, np.outer(delta, a_below))
        dL_da = W.T @ delta
    return np.sum((a - y) ** 2) / 2, slopes


weights = [
    np.array([[0.15, 0.20], [0.25, 0.30]]),
    np.array([[0.40, 0.45], [0.50, 0.55]]),
]
x, y = np.array([0.05, 0.10]), np.array([0.01, 0.99])
loss, slopes = loss_and_slopes(weights, [0.35, 0.60], x, y)
print(f"L      = {loss:.9f}")
print(f"dL/dw5 = {slopes[1][0, 0]:.9f}")
print(f"dL/dw1 = {slopes[0][0, 0]:.9f}")
