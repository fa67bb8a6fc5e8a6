import numpy as np


def softmax_textbook(z):
    """Return exp(z) / sum(exp(z)) of a vector, computed as written."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.exp(z) / np.sum(np.exp(z))


def softmax_textbook_backward(p, g):
    """Return p * (g - sum(g * p)) of a vector, computed as written."""
    return p * (g - np.sum(g * p))


far, near = [1000.0, 999.0], [1.0, 0.0]
print("p at [1000, 999]: {:.8f} {:.8f}".format(*softmax_textbook(far)))
print("p at [1, 0]:      {:.8f} {:.8f}".format(*softmax_textbook(near)))

p = softmax_textbook([40.0, 0.0, 0.0])
slopes = softmax_textbook_backward(p, np.array([1.0, 0.0, 0.0]))
print("dp1/dz at [40, 0, 0]: {:.6g} {:.6g} {:.6g}".format(*slopes))
