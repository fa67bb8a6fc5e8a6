import math

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


z = np.array([-2.0, -1.0, 1.0, 2.0])
s, q = sigmoid(z), sigmoid(-z)
second = {
    "sigmoid": s * q * (q - s),
    "tanh": -2 * np.tanh(z) / np.cosh(z) ** 2,
    "softplus": s * q,
    "SiLU": s * q * (2 + z * (q - s)),
    "GELU": (2 - z**2) * np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi),
    "ELU": np.where(z > 0, 0.0, np.exp(np.minimum(z, 0))),
    "ReLU": 0 * z,
}
print("z          ", *(f"{point:9.0f}" for point in z))
for name, values in second.items():
    print(f"{name:11}", *(f"{value:z9.6f}" for value in values))

x, w, y = 2.0, 0.5, 1.0
a, slope = s[2], s[2] * q[2]
curvature = {
    "sigmoid": 2 * x**2 * (slope**2 + (a - y) * second["sigmoid"][2]),
    "ReLU": 2 * x**2 * (1.0**2 + (w * x - y) * second["ReLU"][2]),
}
for name, value in curvature.items():
    print(f"second derivative with respect to w, {name}: {value:.6f}")
