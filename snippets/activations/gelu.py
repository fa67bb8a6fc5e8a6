import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


def gelu(z):
    """Return z * Phi(z): any shape, range about [-0.17, inf)."""
    z = np.multiply(z, 1.0)
    x = np.maximum(z, -40.0).astype(float)
    return (x * (erfc(-x / math.sqrt(2)) / 2)).astype(z.dtype)


def gelu_derivative(z):
    """Return the slope of gelu at z: any shape, about [-0.129, 1.129]."""
    z = np.multiply(z, 1.0)
    x = np.clip(z, -40.0, 40.0).astype(float)
    area = erfc(-x / math.sqrt(2)) / 2
    density = np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return (area + x * density).astype(z.dtype)


z = np.array([-37, -5, -1, 0, 1, math.sqrt(2), 5, 9])
a = gelu(z)
slope = gelu_derivative(z)

print("     z  gelu               slope")
for row in zip(z, a, slope):
    print("{:6.2f}  {:<17.9g}  {:.9g}".format(*row))
