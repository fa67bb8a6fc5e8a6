import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


epsilon = 1e-7
z = np.array([-5.0, -15.0, -20.0, -40.0])
a = sigmoid(z)
delta = a - 1
added = -1 / (a + epsilon) * sigmoid_derivative(z)
clipped = np.where(a > epsilon, delta, 0.0)
print("dL/dz for y = 1")
print("  z   L from z   log(a + 1e-7)   log of clipped a")
for row in zip(z, delta, added, clipped):
    print("{:3.0f} {:10.6f} {:15.4g} {:18.6f}".format(*row))
