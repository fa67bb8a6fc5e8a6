import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def error(w, x, y):
    """Return E = (a - y)**2 of the neuron a = sigmoid(w * x)."""
    return (sigmoid(w * x) - y) ** 2


def error_derivative(w, x, y):
    """Return dE/dw, the slope of error at w."""
    z = w * x
    return 2 * (sigmoid(z) - y) * sigmoid_derivative(z) * x


x, y, w, learning_rate = 2.0, 1.0, 0.5, 1.0
E, slope = error(w, x, y), error_derivative(w, x, y)
for nudge in 1, 0.1, 0.01, 0.001:
    ratio = (error(w + nudge, x, y) - E) / nudge
    print(f"nudge w by {nudge:5}: E changes by {ratio:.6f} per unit of w")
print(f"slope at w = {w}: {slope:.6f}")

new_w = w - learning_rate * slope
promised = E + slope * (new_w - w)
reached = error(new_w, x, y)
print(f"step to {new_w:.4f}: promised {promised:.4f}, got {reached:.4f}")

places = np.array([-4, -0.5, 0.5, 2])
errors, slopes = error(places, x, y), error_derivative(places, x, y)
for name, row in ("w", places), ("E", errors), ("slope", slopes):
    print(f"{name:5}", *(f"{number:8.4f}" for number in row))
