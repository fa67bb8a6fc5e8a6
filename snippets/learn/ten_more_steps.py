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
weights, errors, slopes = [], [], []
for step in range(12):
    weights.append(w)
    errors.append(error(w, x, y))
    slopes.append(error_derivative(w, x, y))
    state = f"w = {w:.10f}  E = {errors[-1]:.10f}"
    print(f"step {step:2}: {state}  slope = {slopes[-1]:.10f}")
    w = w - learning_rate * slopes[-1]

unit_slopes = sigmoid_derivative(np.array(weights) * x)
print(f"f'(z) fell from {unit_slopes[0]:.4f} to {unit_slopes[-1]:.4f}")
