import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


z = np.array([-40, -5, 0, 1, 5, 10, 40])
a = sigmoid(z)
slope = sigmoid_derivative(z)

print("  z  sigmoid           slope")
for row in zip(z, a, slope):
    print("{:3}  {:<16.10g}  {:.10g}".format(*row))
