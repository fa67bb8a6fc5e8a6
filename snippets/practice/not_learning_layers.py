import numpy as np


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


def health(z, slope, upstream):
    """Return four figures of a layer; arrays are (samples, units)."""
    flat = np.abs(slope) < 0.01
    arriving = np.linalg.norm(upstream)
    passed = np.linalg.norm(upstream * slope) / (arriving or 1.0)
    return np.abs(z).max(), flat.mean(), flat.all(axis=0).mean(), passed


rng = np.random.default_rng(0)
inputs = rng.normal(size=(200, 50))
upstream = rng.normal(size=(200, 50))
W = rng.normal(size=(50, 50)) / np.sqrt(50)
layers = {
    "tanh": (inputs @ W.T, tanh_derivative),
    "tanh, weights x 30": (inputs @ (30 * W).T, tanh_derivative),
    "relu": (inputs @ W.T, relu_derivative),
    "relu, biases -3": (inputs @ W.T - 3, relu_derivative),
    "relu, all zero": (inputs @ (0 * W).T, relu_derivative),
}
reports = {}
print("layer               largest |z|    flat    dead   passed")
for name, (z, derivative) in layers.items():
    reports[name] = health(z, derivative(z), upstream)
    largest, flat, dead, passed = reports[name]
    print(f"{name:20} {largest:9.1f} {flat:8.0%} {dead:7.0%} {passed:8.2f}")
