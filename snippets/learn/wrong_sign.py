import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def descend(x, y, sign, steps):
    """Return the losses while the error is sign * (prediction - y)."""
    W, b = np.array([[0.5, -0.4], [-0.3, 0.6]]), np.array([0.4, 0.1])
    v, c = np.array([0.7, -0.6]), 0.1
    losses = []
    for _ in range(steps + 1):
        z = W @ x + b
        a = sigmoid(z)
        z_B = v @ a + c
        error = sigmoid(z_B) - y
        losses.append(error**2 / 2)
        delta_B = sign * error * sigmoid_derivative(z_B)
        delta_A = v * delta_B * sigmoid_derivative(z)
        W, b = W - np.outer(delta_A, x), b - delta_A
        v, c = v - delta_B * a, c - delta_B
    return losses


x, y = np.array([2.0, 1.0]), 1.0
right, wrong = descend(x, y, +1, 100), descend(x, y, -1, 100)
print("       error = prediction - y   error = y - prediction")
for step in (0, 1, 10, 100):
    print(f"L {step:3}   {right[step]:.6f}", end="")
    print(f"                 {wrong[step]:.6f}")
