import numpy as np


def silu(z):
    """Return z * sigmoid(z): any shape, range about [-0.2785, inf)."""
    z = np.maximum(z, -800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    return h * z * h / (p + q)


def silu_derivative(z):
    """Return the slope of silu at z: any shape, about [-0.0998, 1.0998]."""
    z = np.clip(z, -800.0, 800.0)
    h = np.exp(np.minimum(z, 0) / 2)
    p, q = h * h, np.exp(np.minimum(-z, 0))
    return h * (p + q + z * q) * h / (p + q) ** 2


z = np.array([-709, -5, -1, 0, 1, 2.4, 5, 40])
a = silu(z)
slope = silu_derivative(z)

print("     z  silu               slope")
for row in zip(z, a, slope):
    print("{:6.1f}  {:<17.10g}  {:.10g}".format(*row))

grid = np.linspace(-6, 6, 12_001)
steepest = silu_derivative(grid).max()
smallest, turn = silu(grid).min(), grid[silu(grid).argmin()]
falling, rising = grid[grid < turn], grid[(grid >= turn) & (grid <= 0)]
left = np.interp(0.1, -silu(falling), falling)
right = np.interp(-0.1, silu(rising), rising)
print(f"largest slope {steepest:.4f}, slope 0 near z = {turn:.3f}")
print(f"a = -0.1 comes from z = {left:.4f} and from z = {right:.4f}")
