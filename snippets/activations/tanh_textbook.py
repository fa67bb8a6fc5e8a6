import numpy as np


def tanh_textbook(z):
    """Return (exp(z) - exp(-z)) / (exp(z) + exp(-z)), as written."""
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


def tanh_textbook_derivative(z):
    """Return 1 - a**2, the slope of np.tanh from its output a."""
    return 1 - np.tanh(z) ** 2


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


print("  z  1 - a**2  true slope")
for z in (1.0, 5.0, 15.0, 20.0, 40.0):
    textbook, true = tanh_textbook_derivative(z), tanh_derivative(z)
    print(f"{z:3.0f}  {textbook:.2e}  {true:.2e}")

z = np.linspace(10, 30, 20_001)
zero_from = z[tanh_textbook_derivative(z) == 0].min()
print(f"1 - a**2 is exactly 0 from z = {zero_from:.0f}")

with np.errstate(over="ignore", invalid="ignore"):
    quotient = tanh_textbook(np.array([1.0, 710.0]))
print(f"tanh as a quotient of exp: {quotient[0]:.4f}, {quotient[1]}")
