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


x, y, w = 2.0, 0.8, 0.5
E, slope = error(w, x, y), error_derivative(w, x, y)
print(f"start     w = {w:.4f}  E = {E:.6f}  slope = {slope:.6f}")

rates = np.array([1, 5, 20, 100])
weights = w - rates * slope
errors, slopes = error(weights, x, y), error_derivative(weights, x, y)
for i, rate in enumerate(rates):
    place = f"w = {weights[i]:.4f}  E = {errors[i]:.6f}"
    print(f"rate {rate:3}  {place}  slope = {slopes[i]:.6f}")
