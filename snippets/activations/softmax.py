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


def softmax_backward(p, g, axis=-1):
    """Return dL/dz from p = softmax(z) and g = dL/dp: shape of p."""
    p, g = np.multiply(p, 1.0), np.multiply(g, 1.0)
    largest = p == np.max(p, axis=axis, keepdims=True)
    at_largest = np.where(largest, g, -np.inf)
    g = g - np.max(at_largest, axis=axis, keepdims=True)
    return p * (g - np.sum(g * p, axis=axis, keepdims=True))


g = np.array([1.0, 0.0, 0.0])
for z in ([2.0, 1.0, 0.0], [40.0, 0.0, 0.0]):
    p = softmax(z)
    slopes = softmax_backward(p, g)
    print("z       {:12g} {:12g} {:12g}".format(*z))
    print("p       {:12.6g} {:12.6g} {:12.6g}".format(*p))
    print("dp1/dz  {:12.6g} {:12.6g} {:12.6g}".format(*slopes))

z = [1000.0, 999.0, -np.inf]
print("z       {:12g} {:12g} {:12g}".format(*z))
print("p       {:12.6g} {:12.6g} {:12.6g}".format(*softmax(z)))
