import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def difference(z):
    """Return relu(z) - relu(-z), which is z."""
    return relu(z) - relu(-z)


h = 1e-5
measured = (difference(h) - difference(-h)) / (2 * h)
sums = {}
print("slope of relu at 0   of relu(z) - relu(-z) by the chain rule")
for at_kink in (0.0, 0.5, 1.0):
    sums[at_kink] = np.heaviside(0.0, at_kink) + np.heaviside(-0.0, at_kink)
    print(f"{at_kink:18.1f} {sums[at_kink]:23.1f}")
print(f"measured {measured:33.1f}")
