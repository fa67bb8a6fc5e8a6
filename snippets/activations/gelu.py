import math

import numpy as np


def normal_tail(z):
    """Return t = |z|, the root of the density at t, tail area / density."""
    t = np.minimum(np.fabs(z), 40.0)
    near = np.round(16 * t) / 16
    root = np.exp(-near * near / 4) * np.exp((near - t) * (near + t) / 4)
    ratio = 0 * t
    for y in np.arange(-3.5, 2.375, 0.125).tolist():
        s = math.exp(y - math.exp(-y))
        width = s * (1 + math.exp(-y)) * 0.125
        ratio = ratio + width * np.exp(-s * (t + s / 2))
    return t, root / (2 * math.pi) ** 0.25, ratio


def gelu(z):
    """Return z * Phi(z): any shape, range about [-0.17, inf)."""
    t, root, ratio = normal_tail(z)
    return np.maximum(z, 0.0) - root * t * ratio * root


def gelu_derivative(z):
    """Return the slope of gelu at z: any shape, about [-0.129, 1.129]."""
    t, root, ratio = normal_tail(z)
    low = root * (ratio - t) * root
    return np.where(np.asarray(z) < 0, low, 1 - low)


z = np.array([-38, -5, -1, 0, 1, math.sqrt(2), 5, 9])
a = gelu(z)
slope = gelu_derivative(z)

print("     z  gelu               slope")
for row in zip(z, a, slope):
    print("{:6.2f}  {:<17.9g}  {:.9g}".format(*row))
