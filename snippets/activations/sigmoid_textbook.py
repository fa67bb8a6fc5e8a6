import numpy as np


def sigmoid_textbook_derivative(z):
    """Return a(1 - a), the slope of sigmoid from its output a."""
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


print("  z  a(1 - a)      true slope")
for z in (-40.0, 5.0, 16.0, 40.0):
    textbook, true = sigmoid_textbook_derivative(z), sigmoid_derivative(z)
    print(f"{z:3.0f}  {textbook:.6e}  {true:.6e}")

wrong_from, zero_from = {}, {}
for name in ("float64", "float32"):
    z = np.linspace(0, 40, 40_001, dtype=name)
    ratio = sigmoid_textbook_derivative(z) / sigmoid_derivative(z)
    wrong_from[name] = z[np.abs(ratio - 1) > 0.01].min()
    zero_from[name] = z[ratio == 0].min()
    print(f"{name}: wrong by 1 % from z = {wrong_from[name]:.1f},")
    print(f"         exactly 0 from z = {zero_from[name]:.1f}")
