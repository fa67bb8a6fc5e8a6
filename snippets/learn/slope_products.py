import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def relu_derivative(z):
    """Return the slope of relu at z, 0 at the kink: values 0 or 1."""
    return np.heaviside(z, 0.0)


crossing = np.arccosh(1 + np.sqrt(3))
z = np.array([0.0, 1.0, crossing, 3.0, 10.0])
output = sigmoid(z)
slopes = {
    "sigmoid′": sigmoid_derivative(z),
    "tanh′": tanh_derivative(z),
    "ReLU′": relu_derivative(z),
}
print("z       ", *(f"{point:11.4f}" for point in z))
print("sigmoid ", *(f"{a:11.8f}" for a in output))
for name, slope in slopes.items():
    print(f"{name:8}", *(f"{s:11.8f}" for s in slope))
print("four equal slopes multiplied")
for name, slope in slopes.items():
    print(f"{name:8}", *(f"{s**4:11.2e}" for s in slope))
