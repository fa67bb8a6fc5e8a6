import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def slope_from_output(a):
    """Return a(1 - a), the slope of sigmoid where its output is a."""
    return a * (1 - a)


z, h = np.array([-3.0, 0.0, 1.0, 3.0]), 1e-5
a = sigmoid(z)
rows = {
    "z": z,
    "measured slope": (sigmoid(z + h) - sigmoid(z - h)) / (2 * h),
    "sigmoid_derivative(z)": sigmoid_derivative(z),
    "slope_from_output(a)": slope_from_output(a),
    "sigmoid_derivative(a)": sigmoid_derivative(a),
    "slope_from_output(z)": slope_from_output(z),
}
for name, values in rows.items():
    print(f"{name:21}", *(f"{value:9.4f}" for value in values))
