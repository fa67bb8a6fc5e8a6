import numpy as np


def silu_textbook_derivative(z):
    """Return s(1 + z(1 - s)) with s = 1 / (1 + exp(-z)), as written."""
    with np.errstate(over="ignore", invalid="ignore"):
        s = 1 / (1 + np.exp(-z))
        return s * (1 + z * (1 - s))


def silu_derivative(z):
    """Return the slope of silu at z: any shape, about [-0.0998, 1.0998]."""
    z = np.clip(z, -800.0, 800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    return h * (p + q + z * q) * h / (p + q) ** 2


print("     z  textbook       stable")
for z in (-710.0, -709.0, -1.0, np.inf):
    textbook, stable = silu_textbook_derivative(z), silu_derivative(z)
    print(f"{z:6.1f}  {textbook:<13.7g}  {stable:.7g}")

smallest_normal = np.finfo(float).tiny
far_exp, far_slope = np.exp(-709.0), silu_derivative(-709.0)
print(f"smallest normal number: {smallest_normal:.4g}")
print(f"exp(-709): {far_exp:.4g}, the slope there: {far_slope:.4g}")
