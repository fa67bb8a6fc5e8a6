import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


h = 1e-5
z = np.array([-1e-4, -5e-6, 0.0, 2e-6, 1e-4])
centred = (relu(z + h) - relu(z - h)) / (2 * h)
left, right = (relu(z) - relu(z - h)) / h, (relu(z + h) - relu(z)) / h
print("    z   derivative   centred   left side   right side")
for row in zip(z, relu_derivative(z), centred, left, right):
    print("{:6.0e}{:11.1f}{:11.2f}{:11.2f}{:12.2f}".format(*row))
