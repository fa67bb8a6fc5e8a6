import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


x, w, y = 2.0, 0.5, 1.0
z = w * x
a, slope = sigmoid(z), sigmoid_derivative(z)
losses = {
    "half square": a - y,
    "cross-entropy": (1 - y) / (1 - a) - y / a,
}
print("loss             dL/da    f'(z)    delta    dL/dw")
for loss, dL_da in losses.items():
    delta = dL_da * slope
    row = (dL_da, slope, delta, delta * x)
    print(f"{loss:13}", *(f"{number:8.4f}" for number in row))
slope_at_x = sigmoid_derivative(x)
print(f"f' at z = {z:.0f}: {slope:.4f}   at x = {x:.0f}: {slope_at_x:.4f}")
