import math

import numpy as np


def normal_tail(z):
    """Return t = |z|, the root of the density at t, tail area / density."""
    t = np.minimum(np.fabs(np.multiply(z, 1.0)), 40.0)
    near = np.round(16 * t) / 16
    root = np.exp(-near * near / 4) * np.exp((near - t) * (near + t) / 4)
    ratio = 0 * t
    for y in np.arange(-3.5, 2.375, 0.125).tolist():
        s = math.exp(y - math.exp(-y))
        width = s * (1 + math.exp(-y)) * 0.125
        ratio = ratio + width * np.exp(-s * (t + s / 2))
    return t, root / (2 * math.pi) ** 0.25, ratio


def gelu_far_left(z):
    """Return z * Phi(z): any shape, range about [-0.17, inf)."""
    t, root, ratio = normal_tail(z)
    return np.maximum(z, 0.0) - root * t * ratio * root


def gelu_far_left_derivative(z):
    """Return the slope of gelu at z: any shape, about [-0.129, 1.129]."""
    t, root, ratio = normal_tail(z)
    low = root * (ratio - t) * root
    right = np.heaviside(z, 0.0)
    return right + (1 - 2 * right) * low


def by_erfc(z):
    """Return z * Phi(z) for one number z, by math.erfc."""
    return z * math.erfc(-z / math.sqrt(2)) / 2


print("  z  by erfc              by the integral")
for z in (-1.0, -5.0, -20.0, -36.3):
    print(f"{z:5.1f}  {by_erfc(z):<20.13g}  {gelu_far_left(z):.13g}")
