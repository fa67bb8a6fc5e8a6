import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def measured(f, at, h=1e-5):
    """Return the slope of f, measured by a centred difference."""
    return (f(at + h) - f(at - h)) / (2 * h)


x, w, y = 2.0, 0.5, 1.0
z = w * x
a = sigmoid(z)
by_a = 2 * (a - y)
by_z = by_a * sigmoid_derivative(z)
by_w = by_z * x
steps = {
    "a": (by_a, measured(lambda a: (a - y) ** 2, a)),
    "z": (by_z, measured(lambda z: (sigmoid(z) - y) ** 2, z)),
    "w": (by_w, measured(lambda w: (sigmoid(w * x) - y) ** 2, w)),
}
print("slope of E       chain rule    measured")
for name, pair in steps.items():
    print("dE/d{:11}  {:.8f}  {:.8f}".format(name, *pair))
without_slope = by_a * x
print(f"w, without f'  {without_slope:.8f}")
