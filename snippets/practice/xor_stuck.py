import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def train(hidden, starts=50, steps=2000, rate=2.0):
    """Return predictions, (starts, 4); all networks learn side by side."""
    rng = np.random.default_rng(0)
    W = rng.normal(size=(starts, 2, hidden))
    v = rng.normal(size=(starts, hidden, 1))
    b, c = np.zeros((starts, 1, hidden)), np.zeros((starts, 1, 1))
    for _ in range(steps):
        A = sigmoid(X @ W + b)
        delta_B = (sigmoid(A @ v + c) - Y) / 4
        delta_A = delta_B @ v.swapaxes(1, 2) * A * (1 - A)
        v = v - rate * A.swapaxes(1, 2) @ delta_B
        c = c - rate * delta_B.sum(axis=1, keepdims=True)
        W = W - rate * X.T @ delta_A
        b = b - rate * delta_A.sum(axis=1, keepdims=True)
    return sigmoid(sigmoid(X @ W + b) @ v + c)[:, :, 0]


X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])
stuck, predictions, costs = {}, {}, {}
for hidden in (2, 3, 8):
    Y_hat = predictions[hidden] = train(hidden)
    costs[hidden] = -np.log(1 - abs(Y_hat - Y.T)).mean(axis=1)
    stuck[hidden] = int(np.sum(costs[hidden] > 0.1))
    print(f"{hidden} hidden units: {stuck[hidden]:2} of 50 are stuck")
print("predictions for 00, 01, 10, 11 of those with 2")
for row in np.unique(predictions[2][costs[2] > 0.1].round(1), axis=0):
    print("  ", *(f"{p:.1f}" for p in row))
