import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


h = 1e-5
left = (relu(0.0) - relu(-h)) / h
right = (relu(h) - relu(0.0)) / h
centred = (relu(h) - relu(-h)) / (2 * h)
print(f"measured at 0: left {left:.1f}, right {right:.1f}")
print(f"centred difference at 0: {centred:.1f}")
straddling = (relu(1.5 * h) - relu(-0.5 * h)) / (2 * h)
print(f"centred difference at h/2: {straddling:.2f}", end=", ")
print(f"slope there {relu_derivative(h / 2):.2f}")
same = "z = relu(z) - relu(-z), slope 1 everywhere; by the rule at 0:"
ruled = relu_derivative(0.0) + relu_derivative(-0.0)
print(same, f"{ruled:.1f}")

z = np.array([-2.0, 0.0, 3.0, 1.0])
upstream = np.array([5.0, 5.0, -5.0, 5.0])
print("z               ", z)
print("slope arriving  ", upstream)
print("slope passed on ", upstream * relu_derivative(z))
