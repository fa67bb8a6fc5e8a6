import numpy as np


def elu(z, alpha=1.0):
    """Return z where z > 0, else alpha * (exp(z) - 1): any shape."""
    below = alpha * np.expm1(np.minimum(z, 0.0))
    return np.maximum(z, 0.0) + below


def elu_derivative(z, alpha=1.0):
    """Return the slope of elu at z: 1 where z > 0, else alpha * exp(z)."""
    positive = np.heaviside(z, 0.0)
    below = alpha * np.exp(np.minimum(z, 0.0))
    return positive + (1 - positive) * below


z = np.array([-700, -40, -5, -1, 0, 5, 1000])
a = elu(z)
slope = elu_derivative(z)

print("   z  elu            slope")
for row in zip(z, a, slope):
    print("{:4}  {:<13.10g}  {:.10g}".format(*row))
