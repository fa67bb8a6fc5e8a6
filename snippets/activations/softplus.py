import numpy as np


def softplus(z):
    """Return log(1 + exp(z)) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.fabs(np.multiply(z, 1.0))))


def softplus_derivative(z):
    """Return the slope of softplus at z, sigmoid(z): range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


z = np.array([-700, -40, -5, 0, 2, 5, 40, 800])
a = softplus(z)
slope = softplus_derivative(z)

print("   z  softplus          slope")
for row in zip(z, a, slope):
    print("{:4}  {:<16.10g}  {:.10g}".format(*row))
