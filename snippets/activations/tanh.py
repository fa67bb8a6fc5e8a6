import numpy as np


def tanh(z):
    """Return the hyperbolic tangent: any shape, range [-1, 1]."""
    return np.tanh(np.multiply(z, 1.0))


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


z = np.array([-5, 0, 0.5, 1, 2, 5, 9, 19])
a = tanh(z)
slope = tanh_derivative(z)

print("   z  tanh           slope")
for row in zip(z, a, slope):
    print("{:4.1f}  {:<13.10f}  {:.10g}".format(*row))
