import numpy as np


def mish(z):
    """Return z * tanh(softplus(z)): any shape, about [-0.3088, inf)."""
    z = np.maximum(z, -800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    return h * z * h * (p + 2 * q) / ((p + q) ** 2 + q * q)


def mish_derivative(z):
    """Return the slope of mish at z: any shape, about [-0.1125, 1.0885]."""
    z = np.clip(z, -800.0, 800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    d = (p + q) ** 2 + q * q
    return h * ((p + 2 * q) / d + 4 * z * q * q * (p + q) / d**2) * h


z = np.array([-709, -5, -1, 0, 1, 1.5, 5, 40])
a = mish(z)
slope = mish_derivative(z)

print("     z  mish               slope")
for row in zip(z, a, slope):
    print("{:6.1f}  {:<17.10g}  {:.10g}".format(*row))

grid = np.linspace(-6, 6, 12_001)
slopes = mish_derivative(grid)
steepest, flattest = slopes.max(), slopes.min()
smallest, turn = mish(grid).min(), grid[mish(grid).argmin()]
falling, rising = grid[grid < turn], grid[(grid >= turn) & (grid <= 0)]
left = np.interp(0.1, -mish(falling), falling)
right = np.interp(-0.1, mish(rising), rising)
print(f"largest slope {steepest:.4f}, slope 0 near z = {turn:.3f}")
print(f"a = -0.1 comes from z = {left:.4f} and from z = {right:.4f}")
