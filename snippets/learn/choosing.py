import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def fit(f, f_derivative, X, Y, hidden=8, steps=2000, rate=0.5, seed=0):
    """Return the cost C before each step and the last predictions."""
    rng = np.random.default_rng(seed)
    W, v = rng.standard_normal((hidden, 2)), rng.standard_normal(hidden)
    b, c, costs = np.zeros(hidden), 0.0, []
    for _ in range(steps + 1):
        Z = X @ W.T + b
        A = f(Z)
        Z_B = A @ v + c
        costs.append(np.mean(np.logaddexp(0, Z_B) - Y * Z_B))
        delta_B = (sigmoid(Z_B) - Y) / len(Y)
        delta_A = np.outer(delta_B, v) * f_derivative(Z)
        v, c = v - rate * delta_B @ A, c - rate * delta_B.sum()
        W, b = W - rate * delta_A.T @ X, b - rate * delta_A.sum(axis=0)
    return costs, sigmoid(Z_B)


units = {
    "identity": (lambda z: z, np.ones_like),
    "sigmoid": (sigmoid, sigmoid_derivative),
    "tanh": (np.tanh, lambda z: 4 * sigmoid_derivative(2 * z)),
    "ReLU": (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0)),
}
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([0.0, 1.0, 1.0, 0.0])
last_cost = {}
print("hidden unit  cost     predictions for 00, 01, 10, 11")
for name, unit in units.items():
    costs, Y_hat = fit(*unit, X, Y)
    last_cost[name] = costs[-1]
    row = "  ".join(f"{p:.4f}" for p in Y_hat)
    print(f"{name:10} {costs[-1]:8.4f}   {row}")
