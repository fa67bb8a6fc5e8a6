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


p = softmax([2.0, 1.0, 0.0])
jacobian = np.diag(p) - np.outer(p, p)
g = np.array([0.3, -1.0, 0.5])
by_matrix = jacobian @ g
by_formula = p * (g - np.sum(g * p))

print("Jacobian")
for row in jacobian:
    print("  {:9.6f} {:9.6f} {:9.6f}".format(*row))
print("dL/dz by the matrix:  {:9.6f} {:9.6f} {:9.6f}".format(*by_matrix))
print("dL/dz by the formula: {:9.6f} {:9.6f} {:9.6f}".format(*by_formula))

ones = np.ones(2)
log_softmax_gradient = ones - softmax([0.1, 0.9]) * np.sum(ones)
print("log-softmax: {:.4f} {:.4f}".format(*log_softmax_gradient))
