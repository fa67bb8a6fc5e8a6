import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def soft_step(z, k):
    """Return sigmoid(k * z): any shape, range [0, 1]."""
    return sigmoid(np.multiply(k, z))


def soft_step_derivative(z, k):
    """Return the slope of soft_step at z: any shape, range [0, k / 4]."""
    return k * sigmoid_derivative(np.multiply(k, z))


sharpness = np.array([1, 4, 16])
value_at_one = soft_step(1, sharpness)
slope_at_zero = soft_step_derivative(0, sharpness)
slope_at_one = soft_step_derivative(1, sharpness)
print(" k  value at 1  slope at 0  slope at 1")
columns = [sharpness, value_at_one, slope_at_zero, slope_at_one]
for row in zip(*columns):
    print("{:2}  {:10.7f}  {:10.2f}  {:10.7f}".format(*row))
