import numpy as np


def cut(z, low, high):
    """Return z cut off at low and high, as floats: any shape."""
    return np.clip(np.multiply(z, 1.0), low, high)


def inside(z, low, high):
    """Return 1 where low < z < high, else 0: any shape."""
    z = np.multiply(z, 1.0)
    return np.heaviside(z - low, 0.0) * np.heaviside(high - z, 0.0)


functions = {
    "hard tanh": (lambda z: cut(z, -1, 1), lambda z: inside(z, -1, 1)),
    "hard sigmoid": (
        lambda z: cut(z, -3, 3) / 6 + 0.5,
        lambda z: inside(z, -3, 3) / 6,
    ),
    "hard swish": (
        lambda z: np.maximum(z, -3.0) * (cut(z, -3, 3) / 6 + 0.5),
        lambda z: cut(z, -3, 3) / 6 * (1 + inside(z, -3, 3)) + 0.5,
    ),
    "ReLU6": (lambda z: cut(z, 0, 6), lambda z: inside(z, 0, 6)),
}
corners = {
    "hard tanh": (-1, 1),
    "hard sigmoid": (-3, 3),
    "hard swish": (-3, 3),
    "ReLU6": (0, 6),
}
h, slopes = 1e-6, {}
print("corner            from left      chosen  from right")
for name, (f, f_derivative) in functions.items():
    for z in corners[name]:
        left, right = (f(z) - f(z - h)) / h, (f(z + h) - f(z)) / h
        slopes[name, z] = left, f_derivative(z), right
        row = "{:11.4f} {:11.4f} {:11.4f}".format(*slopes[name, z])
        print(f"{name:13}{z:3}", row)
