import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def slopes(X, Y, W, b, V, c):
    """Return dC/dW, dC/db, dC/dV, dC/dc; a row of X is a sample."""
    m = len(X)
    Z = X @ W.T + b
    A = sigmoid(Z)
    Z_B = A @ V.T + c
    delta_B = (sigmoid(Z_B) - Y) * sigmoid_derivative(Z_B)
    delta_A = (delta_B @ V) * sigmoid_derivative(Z)
    db, dc = delta_A.mean(axis=0), delta_B.mean(axis=0)
    return delta_A.T @ X / m, db, delta_B.T @ A / m, dc


X = np.array([[2.0, 1.0], [1.0, -1.0], [0.0, 2.0], [-1.0, 1.0]])
Y = np.array([[1.0], [0.0], [1.0], [0.0]])
W, b = np.array([[0.5, -0.4], [-0.3, 0.6]]), np.array([0.4, 0.1])
V, c = np.array([[0.7, -0.6]]), np.array([0.1])
whole = slopes(X, Y, W, b, V, c)
rows = [slopes(X[i : i + 1], Y[i : i + 1], W, b, V, c) for i in range(4)]
for name, together, *alone in zip("WbVc", whole, *rows, strict=True):
    print(f"d{name} {together.shape}")
    print("  matrices", *(f"{slope:+.8f}" for slope in together.flat))
    mean = sum(alone) / 4
    print("  mean    ", *(f"{slope:+.8f}" for slope in mean.flat))
