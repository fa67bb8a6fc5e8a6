import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


def chain(f, z, w, b):
    """Return z of four units in a row, and the output of the last."""
    z = [z]
    for _ in range(3):
        z.append(w * f(z[-1]) + b)
    return np.array(z), f(z[-1])


cases = [(sigmoid, sigmoid_derivative, 0, w, -w / 2) for w in (1, 4, 8)]
cases += [(relu, relu_derivative, 1, w, 0) for w in (0.5, 1, 2)]
h, rows = 1e-5, []
print("unit     weight  four slopes  with weights  measured")
for f, f_derivative, z, w, b in cases:
    slopes = np.prod(f_derivative(chain(f, z, w, b)[0]))
    up, down = chain(f, z + h, w, b)[1], chain(f, z - h, w, b)[1]
    rows.append((w, slopes, slopes * w**3, (up - down) / (2 * h)))
    print(f"{f.__name__:8}", end="")
    print("{:7} {:12.8f} {:13.6f} {:9.6f}".format(*rows[-1]))
