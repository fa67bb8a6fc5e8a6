import numpy as np


def softmax(z, axis=-1):
    """Return exp(z) / sum(exp(z)) along axis: same shape, range [0, 1]."""
    z = np.multiply(z, 1.0)
    top = np.max(z, axis=axis, keepdims=True)
    with np.errstate(over="ignore"):
        below = np.subtract(z, top, out=np.zeros_like(z), where=z != top)
    e = np.exp(below)
    total = np.sum(e, axis=axis, keepdims=True, dtype=float)
    return (e / total).astype(e.dtype)


def softmax_jacobian(z):
    """Return dp/dz for z of shape (n,): diag(p) - p p^T, shape (n, n)."""
    p = softmax(z)
    return np.diag(p) - np.outer(p, p)


def cross_entropy(z, y):
    """Return -sum y log softmax(z) from z, for y of sum 1: >= 0."""
    largest = np.max(z)
    return np.log(np.sum(np.exp(z - largest))) + largest - y @ z


z, y, h = np.array([2.0, 1.0, -1.0]), np.array([0.0, 1.0, 0.0]), 1e-5
p = softmax(z)
dL_dp = 0 - y / p
moves = h * np.eye(3)
ends = [(cross_entropy(z + e, y), cross_entropy(z - e, y)) for e in moves]
measured = np.array([(up - down) / (2 * h) for up, down in ends])
rows = {
    "p": p,
    "Jacobian times dL/dp": softmax_jacobian(z) @ dL_dp,
    "p - y": p - y,
    "measured dL/dz": measured,
    "p(1 - p) times dL/dp": p * (1 - p) * dL_dp,
    "squared error: J(p - y)": p * (p - y - (p - y) @ p),
    "diagonal: p(1-p)(p-y)": p * (1 - p) * (p - y),
}
for name, values in rows.items():
    print(f"{name:24}", *(f"{value:10.6f}" for value in values))
