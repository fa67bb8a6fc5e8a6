import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


def train(w, steps=500, learning_rate=0.1):
    """Return the weights after gradient descent on a = relu(X @ w)."""
    for _ in range(steps):
        z = X @ w
        delta = 2 * (relu(z) - y) * relu_derivative(z)
        w = w - learning_rate * X.T @ delta / len(y)
    return w


X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 1.0]])
y = np.array([1.0, 1.25, 1.75])
costs = []
for start in [0.0, 0.01]:
    w = train(np.array([start, start]))
    costs.append(np.mean((relu(X @ w) - y) ** 2))
    print(f"start {start:.2f}: w = {w.round(4)}  cost = {costs[-1]:.4f}")
