import numpy as np


def leaky_relu_maximum(z, alpha=0.01):
    """Return max(z, alpha * z): leaky relu only while alpha <= 1."""
    return np.maximum(z, alpha * z)


def leaky_relu_derivative_where(z, alpha=0.01):
    """Return 1 where z > 0, else alpha, without a look at z's type."""
    return np.where(z > 0, 1.0, alpha)


def leaky_relu_derivative(z, alpha=0.01):
    """Return the slope of leaky_relu at z: 1 where z > 0, else alpha."""
    positive = np.heaviside(z, 0.0)
    return positive + alpha * (1 - positive)


z = np.array([-2.0, 3.0])
print("maximum, alpha = 0.2:  ", leaky_relu_maximum(z, alpha=0.2))
print("maximum, alpha = 1.5:  ", leaky_relu_maximum(z, alpha=1.5))

h = 0.5
rise = leaky_relu_maximum(-2 + h, 0.2) - leaky_relu_maximum(-2 - h, 0.2)
print("measured, alpha = 0.2: ", round(rise / (2 * h), 10))
print("alpha not passed on:   ", leaky_relu_derivative(-2.0))
print("alpha passed on:       ", leaky_relu_derivative(-2.0, alpha=0.2))

z = np.array([-2.0, np.nan], dtype="float32")
print("np.where:    ", leaky_relu_derivative_where(z, 0.25).dtype, end=" ")
print(leaky_relu_derivative_where(z, 0.25))
print("this page:   ", leaky_relu_derivative(z, 0.25).dtype, end=" ")
print(leaky_relu_derivative(z, 0.25))
