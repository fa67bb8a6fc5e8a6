import numpy as np


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def cost(w, v):
    """Return C, the mean over the samples, for two layers of weights."""
    return 0.5 * np.mean((np.tanh(np.outer(x, w)) @ v - y) ** 2)


def gradient(w, v, slope):
    """Return dC/dw and dC/dv, with slope(z) as the hidden units' f'."""
    z = np.outer(x, w)
    delta = (np.tanh(z) @ v - y) / len(x)
    return x @ (np.outer(delta, v) * slope(z)), delta @ np.tanh(z)


x = np.linspace(-2, 2, 32)
y = np.sin(2 * x)
bugs = {
    "right": (tanh_derivative, 1, [[1], [0.3]]),
    "no slope": (np.ones_like, 1, [[1], [0.3]]),
    "slope at a": (lambda z: tanh_derivative(np.tanh(z)), 1, [[1], [0.3]]),
    "m twice": (tanh_derivative, 1 / len(x), [[1], [0.3]]),
    "wrong sign": (tanh_derivative, -1, [[1], [0.3]]),
    "all zero": (tanh_derivative, 1, [[0], [0]]),
    "huge w": (tanh_derivative, 1, [[200], [0.3]]),
}
checks, costs = {}, {}
print("bug        check  C at step 0          100         1000")
for bug, (slope, factor, scale) in bugs.items():
    w, v = np.random.default_rng(0).normal(size=(2, 12)) * scale
    g = factor * gradient(w, v, slope)[0]
    moves = 1e-5 * np.eye(12)
    n = [(cost(w + e, v) - cost(w - e, v)) / 2e-5 for e in moves]
    size = max(np.linalg.norm(g), np.linalg.norm(n), 1e-9)
    checks[bug] = np.linalg.norm(g - n) / size
    costs[bug] = []
    with np.errstate(all="ignore"):
        for _ in range(1001):
            costs[bug].append(cost(w, v))
            dw, dv = gradient(w, v, slope)
            w, v = w - 0.1 * factor * dw, v - 0.1 * factor * dv
    print(f"{bug:10s} {checks[bug]:5.2f} ", end="")
    print(*(f"{costs[bug][step]:12.4g}" for step in (0, 100, 1000)))
