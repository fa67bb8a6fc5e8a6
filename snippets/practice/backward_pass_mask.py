import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


z = np.array([-2.0, -0.5, 0.5, 2.0])
a = relu(z)
dL_da = np.array([3.0, -3.0, 3.0, -3.0])
h = 1e-5
masks = {
    "z > 0": relu_derivative(z),
    "a > 0": a > 0,
    "a >= 0": a >= 0,
    "dL/da > 0": dL_da > 0,
}
measured = dL_da * (relu(z + h) - relu(z - h)) / (2 * h)
deltas = {name: dL_da * mask for name, mask in masks.items()}
rows = {"z": z, "dL/da": dL_da, "dL/dz measured": measured}
for name, row in rows.items():
    print(f"{name:21}", *(f"{value + 0:5.1f}" for value in row))
for name, delta in deltas.items():
    verdict = "right" if np.allclose(delta, measured) else "wrong"
    values = " ".join(f"{value + 0:5.1f}" for value in delta)
    print(f"dL/dz mask {name:10} {values}   {verdict}")
