import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def difference(z):
    """Return relu(z) - relu(-z), which is z: any shape."""
    return relu(z) - relu(-z)


def difference_derivative(z, at_kink):
    """Return its slope by the chain rule, with relu's slope at 0 given."""
    return np.heaviside(z, at_kink) + np.heaviside(-z, at_kink)


z, h = np.array([-2.0, 0.0, 2.0]), 0.5
measured = (difference(z + h) - difference(z - h)) / (2 * h)
by_choice = {c: difference_derivative(z, c) for c in (0.0, 0.5, 1.0)}

print("z                          ", z)
print("relu(z) - relu(-z)         ", difference(z))
print("its slope, measured        ", measured)
for choice, slope in by_choice.items():
    print(f"chain rule, {choice:.1f} at the kink", slope)
