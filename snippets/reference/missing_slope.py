import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def predict(w):
    """Return the output of two units in a row, one per sample."""
    return sigmoid(v * sigmoid(w * x))


x, y = np.array([1.0, -1.0]), np.array([0.0, 0.0])
w, v, h = 1.0, 6.0, 1e-5
z = w * x
error, slope_B = predict(w) - y, sigmoid_derivative(v * sigmoid(z))
right = error * slope_B * v * sigmoid_derivative(z) * x
wrong = error * v * sigmoid_derivative(z) * x
up, down = (np.mean((predict(w + d) - y) ** 2) / 2 for d in (h, -h))
print("dL/dw        sample 1  sample 2      mean")
for name, slopes in {"with f'": right, "without": wrong}.items():
    row = *slopes, np.mean(slopes)
    print(f"{name:10}", *(f"{number:9.6f}" for number in row))
print(f"measured {(up - down) / (2 * h):30.6f}")
