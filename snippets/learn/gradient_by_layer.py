import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


n = 16
signs = np.random.default_rng(0).choice([-1.0, 1.0], (52, n, n))


def shares(f, f_derivative, scale, depth):
    """Return what is left of dL/dz in each layer: by weights, by slopes."""
    A, Y, *W = signs[: depth + 2]
    size, slopes = np.sqrt(scale / n), []
    for layer in range(depth):
        Z = size * (A @ W[layer].T)
        A = np.float32(f(Z))
        slopes.append(f_derivative(Z))
    delta, left = (A - Y) * slopes[-1], np.ones((2, depth))
    for layer in range(depth - 1, 0, -1):
        weighted = size * (delta @ W[layer])
        passed = weighted * slopes[layer - 1]
        norms = [np.linalg.norm(D) for D in (delta, weighted, passed)]
        left[:, layer - 1] = left[:, layer] * np.divide(norms[1:], norms[:2])
        delta = passed
    return left


units = {
    "sigmoid": (sigmoid, sigmoid_derivative),
    "tanh": (np.tanh, lambda z: 4 * sigmoid_derivative(2 * z)),
    "ReLU": (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0)),
}
reaching = {}
print("Var(w)  unit      weights   slopes  gradient")
for scale, name in [(s, name) for s in (1, 2, 4) for name in units]:
    weights, slopes = shares(*units[name], scale, depth=20)[:, 0]
    reaching[name, scale] = weights, slopes, weights * slopes
    row = "  ".join(f"{share:7.1e}" for share in reaching[name, scale])
    print(f" {scale}/n    {name:8} {row}")
