import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def same_sign(delta, A):
    """Return the share of samples whose delta * a has no mixed signs."""
    signs = np.sign(delta[:, None] * A)
    return np.mean(signs.min(axis=1) * signs.max(axis=1) >= 0)


rng = np.random.default_rng(0)
Z = rng.standard_normal((4000, 16))
delta = rng.standard_normal(4000)
outputs = {
    "sigmoid": sigmoid(Z),
    "sigmoid - 1/2": sigmoid(Z) - 0.5,
    "tanh": np.tanh(Z),
    "ReLU": np.maximum(Z, 0.0),
}
stretch = {}
print("inputs a       one sign  largest / smallest curvature")
for name, A in outputs.items():
    with_bias = np.column_stack([A, np.ones(len(A))])
    stretch[name] = np.linalg.cond(with_bias.T @ with_bias)
    print(f"{name:13} {same_sign(delta, A):9.0%} {stretch[name]:12.1f}")
