import numpy as np


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


def leaky_relu_derivative(z, alpha=0.01):
    """Return the slope of leaky_relu at z: 1 where z > 0, else alpha."""
    positive = np.heaviside(z, 0.0)
    return positive + alpha * (1 - positive)


crossing = np.arccosh(1 + np.sqrt(3))
z = np.array([-5, -crossing, -1, 0, 1, crossing, 5])
sigmoid, tanh = sigmoid_derivative(z), tanh_derivative(z)
relu, leaky_relu = relu_derivative(z), leaky_relu_derivative(z)

print("            z  sigmoid      tanh         ReLU  leaky ReLU")
for row in zip(z, sigmoid, tanh, relu, leaky_relu):
    print("{:13.10f}  {:.9f}  {:.9f}  {:4.0f}  {:.2f}".format(*row))
