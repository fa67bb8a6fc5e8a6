import numpy as np


def silu_derivative(z):
    """Return the slope of silu at z: any shape, about [-0.0998, 1.0998]."""
    z = np.clip(z, -800.0, 800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    return h * (p + q + z * q) * h / (p + q) ** 2


def mish_derivative(z):
    """Return the slope of mish at z: any shape, about [-0.1125, 1.0885]."""
    z = np.clip(z, -800.0, 800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    d = (p + q) ** 2 + q * q
    return h * ((p + 2 * q) / d + 4 * z * q * q * (p + q) / d**2) * h


z = np.array([-5.0, 0.0, 5.0])
silu, mish = silu_derivative(z), mish_derivative(z)
grid = np.linspace(-5, 5, 10_001)
silu_largest = silu_derivative(grid).max()
mish_largest = mish_derivative(grid).max()

print("      z  SiLU       Mish")
for row in zip(z, silu, mish, strict=True):
    print("{:7.0f}  {:9.6f}  {:9.6f}".format(*row))
print(f"largest  {silu_largest:9.6f}  {mish_largest:9.6f}")
