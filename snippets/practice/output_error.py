import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def squared_error_delta(z, y):
    """Return dL/dz for L = (a - y)**2 / 2: any shape, at most 4/27."""
    return (sigmoid(z) - y) * sigmoid_derivative(z)


def cross_entropy(z, y):
    """Return -y log a - (1 - y) log(1 - a), from z: any shape, >= 0."""
    return np.logaddexp(0, z) - y * z


def cross_entropy_delta(z, y):
    """Return dL/dz for the cross-entropy: any shape, range [-1, 1]."""
    return sigmoid(z) - y


y, h = 1.0, 1e-5
z = np.array([-10.0, -5.0, -1.0, 0.0, 1.0, 5.0, 10.0])
a = sigmoid(z)
measured = (cross_entropy(z + h, y) - cross_entropy(z - h, y)) / (2 * h)
squared, entropy = squared_error_delta(z, y), cross_entropy_delta(z, y)
print("  z        a   squared delta     c-e delta   measured    c-e loss")
columns = z, a, squared, entropy, measured, cross_entropy(z, y)
for row in zip(*columns):
    print("{:3.0f} {:.6f} {:15.2e} {:13.6f}".format(*row[:4]), end="")
    print("{:11.6f} {:11.6f}".format(*row[4:]))
