import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(z))
    return e / (1 + e) ** 2


def gradient_norms(f, f_derivative, scale, depth, n=64):
    """Return the mean norm of dL/dz in each layer, Var(w) = scale / n."""
    rng = np.random.default_rng(0)
    A, Y = rng.standard_normal((2, 100, n))
    W, slopes = rng.normal(0, np.sqrt(scale / n), (depth, n, n)), []
    for layer in range(depth):
        Z = A @ W[layer].T
        A = f(Z)
        slopes.append(f_derivative(Z))
    deltas = [(A - Y) * slopes[-1]]
    for layer in range(depth - 1, 0, -1):
        deltas.insert(0, deltas[0] @ W[layer] * slopes[layer - 1])
    return np.linalg.norm(deltas, axis=2).mean(axis=1)


units = {
    "sigmoid": (sigmoid, sigmoid_derivative),
    "tanh": (np.tanh, lambda z: 4 * sigmoid_derivative(2 * z)),
    "ReLU": (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0)),
}
reaching = {}
print("Var(w)  unit     5 layers  10 layers  20 layers")
for scale, name in [(s, name) for s in (1, 2) for name in units]:
    norms = [gradient_norms(*units[name], scale, d) for d in (5, 10, 20)]
    reaching[name, scale] = [norm[0] / norm[-1] for norm in norms]
    row = "  ".join(f"{r:9.1e}" for r in reaching[name, scale])
    print(f" {scale}/n    {name:7} {row}")
