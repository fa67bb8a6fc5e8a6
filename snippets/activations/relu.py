import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


z = np.array([-5, -0.5, 0, 0.5, 5, 10])
a = relu(z)
slope = relu_derivative(z)
upstream = np.array([3, 3, 3, -3, 3, -3])
passed_on = upstream * slope

print("   z     a  slope  upstream  passed on")
for row in zip(z, a, slope, upstream, passed_on):
    print("{:4.1f}  {:4.1f}  {:5.0f}  {:8.0f}  {:9.0f}".format(*row))
