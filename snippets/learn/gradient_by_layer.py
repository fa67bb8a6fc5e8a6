import numpy as np


def forward(f, f_derivative, scale, depth):
    """Return the last layer's outputs and the slopes of every layer."""
    A, slopes = signs[0], []
    for W in signs[2 : depth + 2]:
        Z = np.sqrt(scale / n) * (A @ W.T)
        A = np.float32(f(Z))
        slopes.append(f_derivative(Z))
    return A, np.array(slopes)


def shares(f, f_derivative, scale, depth):
    """Return what is left of dL/dz in each layer: by weights, by slopes."""
    A, slopes = forward(f, f_derivative, scale, depth)
    delta, left = (A - signs[1]) * slopes[-1], np.ones((2, depth))
    for layer in range(depth - 1, 0, -1):
        weighted = np.sqrt(scale / n) * (delta @ signs[layer + 2])
        passed = weighted * slopes[layer - 1]
        norms = [np.linalg.norm(D) for D in (delta, weighted, passed)]
        left[:, layer - 1] = left[:, layer] * np.divide(norms[1:], norms[:2])
        delta = passed
    return left


units = {
    "sigmoid": (
        lambda z: (1 + np.tanh(z / 2)) / 2,
        lambda z: 1 / np.cosh(z / 2) ** 2 / 4,
    ),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0)),
}
n, depth, reaching, gains = 16, 20, {}, {}
draws = np.random.default_rng(0).choice([-1.0, 1.0], (21, 52, n, n))
print("Var(w)  unit      rule  measured    least   median     most")
for scale, name in [(s, name) for s in (1, 2, 4) for name in units]:
    network, runs = (*units[name], scale, depth), []
    for k in range(20, -1, -1):
        signs = draws[k]
        rms = np.sqrt(np.mean(forward(*network)[1][:-1] ** 2))
        runs.append((rms, *shares(*network)[:, 0]))
    rms, *parts = np.transpose(runs)
    left = np.sort(np.prod(parts, axis=0))
    reaching[name, scale] = (*np.median(parts, axis=1), *left[[10, 0, -1]])
    rule, measured = np.median(rms) * scale**0.5, left[10] ** (1 / 19)
    gains[name, scale] = rule, measured
    print(f" {scale}/n    {name:8} {rule:5.2f} {measured:9.2f}", end="   ")
    print("  ".join(f"{share:7.1e}" for share in left[[0, 10, -1]]))
