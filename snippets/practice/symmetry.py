import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def fit(f, f_derivative, W, v, X, Y, steps=200, rate=0.5):
    """Return W, v and c after descent on C, the mean of (ŷ - y)² / 2."""
    b, c = np.zeros(len(v)), 0.0
    for _ in range(steps):
        Z = X @ W.T + b
        A = f(Z)
        delta_B = (A @ v + c - Y) / len(Y)
        delta_A = np.outer(delta_B, v) * f_derivative(Z)
        v, c = v - rate * delta_B @ A, c - rate * delta_B.sum()
        W, b = W - rate * delta_A.T @ X, b - rate * delta_A.sum(axis=0)
    return W, v, c


units = {
    "sigmoid": (sigmoid, sigmoid_derivative),
    "tanh": (np.tanh, lambda z: 4 * sigmoid_derivative(2 * z)),
    "ReLU": (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0)),
}
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([0.0, 1.0, 1.0, 1.0])
noise = np.random.default_rng(0).standard_normal((4, 3))
starts = {"0": 0 * noise, "0.5": 0.5 + 0 * noise, "random": noise}
different, change, bias = {}, {}, {}
print("start   unit     different  largest  output")
print("                     units   change    bias")
for key in [(start, name) for start in starts for name in units]:
    first = starts[key[0]]
    W, v, bias[key] = fit(*units[key[1]], first[:, :2], first[:, 2], X, Y)
    last = np.column_stack([W, v])
    different[key] = len(np.unique(last.round(9), axis=0))
    change[key] = np.abs(last - first).max()
    print(f"{key[0]:7} {key[1]:8} {different[key]:9}", end="")
    print(f"{change[key]:9.4f} {bias[key]:7.4f}")
