import math

import numpy as np


def gelu_tanh(z):
    """Return (value, slope) of the tanh approximation of gelu."""
    c, x = math.sqrt(2 / math.pi), np.clip(z, -10.0, 10.0)
    t = np.tanh(c * (x + 0.044715 * x**3))
    inner_slope = c * (1 + 3 * 0.044715 * x**2)
    value = np.maximum(z, -10.0) * ((1 + t) / 2)
    return value, (1 + t + x * (1 - t**2) * inner_slope) / 2


def gelu_exact(z):
    """Return (value, slope) of gelu for one number z, by math.erfc."""
    x = min(max(z, -40.0), 40.0)
    area = math.erfc(-x / math.sqrt(2)) / 2
    density = math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return max(z, -40.0) * area, area + x * density


z = np.linspace(-8, 8, 16_001)
exact = np.array([gelu_exact(one) for one in z.tolist()]).T
value_error, slope_error = np.abs(gelu_tanh(z) - exact)
worst_value, worst_slope = value_error.max(), slope_error.max()
at_value, at_slope = abs(z[[value_error.argmax(), slope_error.argmax()]])
print(f"value off by up to {worst_value:.2e}, near |z| = {at_value:.2f}")
print(f"slope off by up to {worst_slope:.2e}, near |z| = {at_slope:.2f}")

print("     z  by 1 + tanh      by 1 + erf       by erfc")
for far in (-4.0, -6.0, -9.0):
    by_erf = far * (1 + math.erf(far / math.sqrt(2))) / 2
    row = gelu_tanh(far)[0], by_erf, gelu_exact(far)[0]
    print("{:6.1f}  {:<15.6g}  {:<15.6g}  {:.6g}".format(far, *row))
