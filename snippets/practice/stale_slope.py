import numpy as np


def cost(W, v):
    """Return C, the mean of half the squared errors of two layers."""
    return np.mean((np.tanh(X @ W.T) @ v - Y) ** 2) / 2


def gradient(W, v, slope):
    """Return dC/dW, (4, 3), with hidden slopes slope(a) from outputs a."""
    A = np.tanh(X @ W.T)
    delta = (A @ v - Y) / len(X)
    return (np.outer(delta, v) * slope(A)).T @ X


rng = np.random.default_rng(0)
X, Y = rng.normal(size=(20, 3)), rng.normal(size=20)
W, v, h = rng.normal(size=(4, 3)), rng.normal(size=4), 1e-5
moves = h * np.eye(12).reshape(12, 4, 3)
measured = [(cost(W + e, v) - cost(W - e, v)) / (2 * h) for e in moves]
slopes = {
    "tanh's 1 - a * a": lambda a: 1 - a * a,
    "sigmoid's a * (1 - a)": lambda a: a * (1 - a),
    "ReLU's a > 0": lambda a: (a > 0) * 1.0,
}
errors, negative = {}, {}
print("hidden slope          relative error  below 0")
for name, slope in slopes.items():
    g = gradient(W, v, slope).ravel()
    larger = max(np.linalg.norm(g), np.linalg.norm(measured))
    errors[name] = np.linalg.norm(g - measured) / larger
    negative[name] = np.mean(slope(np.tanh(X @ W.T)) < 0)
    print(f"{name:21} {errors[name]:14.2f} {negative[name]:8.0%}")
