import numpy as np


def leaky_relu(z, alpha=0.01):
    """Return z where z > 0, else alpha * z: any shape and range."""
    return np.maximum(z, 0.0) + np.multiply(alpha, np.minimum(z, 0.0))


def leaky_relu_derivative(z, alpha=0.01):
    """Return the slope of leaky_relu at z: 1 where z > 0, else alpha."""
    positive = np.heaviside(z, 0.0)
    return positive + alpha * (1 - positive)


def leaky_relu_alpha_derivative(z):
    """Return d leaky_relu / d alpha at z: 0 where z > 0, else z."""
    return np.minimum(z, 0.0)


z = np.array([-5, -0.5, 0, 0.5, 5])
a = leaky_relu(z)
slope = leaky_relu_derivative(z)
alpha_slope = leaky_relu_alpha_derivative(z)

print("   z       a       da/dz       da/dalpha")
for row in zip(z, a, slope, alpha_slope):
    print("{:4.1f}  {:6.3f}  {:10.2f}  {:14.1f}".format(*row))
