import numpy as np


def total_error(a, v, y):
    """Return the sum of (v * a - y)**2 over the units that a feeds."""
    return np.sum((v * a - y) ** 2)


a = 1 / (1 + np.exp(-1.0))
v, y = np.array([1.5, -0.5]), np.array([1.0, -1.0])

delta = 2 * (v * a - y)
through = v * delta
slope = np.sum(through)
print(f"slope through unit 1 {through[0]:9.6f}")
print(f"slope through unit 2 {through[1]:9.6f}")
print(f"sum                  {slope:9.6f}")

h = 1e-4
measured = (total_error(a + h, v, y) - total_error(a - h, v, y)) / (2 * h)
print(f"measured             {measured:9.6f}")
