import numpy as np


def leaky_relu(z, alpha=0.01):
    """Return z where z > 0, else alpha * z: any shape and range."""
    return np.maximum(z, 0.0) + np.multiply(alpha, np.minimum(z, 0.0))


def leaky_relu_derivative(z, alpha=0.01):
    """Return the slope of leaky_relu at z: 1 where z > 0, else alpha."""
    positive = np.heaviside(z, 0.0)
    return positive + alpha * (1 - positive)


def train(alpha):
    """Return z, dC/dw and C before each step; the first is too large."""
    w, b, history = 0.75, 0.0, []
    for learning_rate in [1.0] + 1000 * [0.1]:
        z = w * x + b
        error = leaky_relu(z, alpha) - y
        delta = 2 * error * leaky_relu_derivative(z, alpha)
        history.append((*z, np.mean(delta * x), np.mean(error**2)))
        w -= learning_rate * np.mean(delta * x)
        b -= learning_rate * np.mean(delta)
    return np.array(history)


x, y = np.array([1.0, 2.0, 3.0]), np.array([0.5, 1.0, 1.5])
alphas = [0, 0.01, 0.1]
histories = np.array([train(alpha) for alpha in alphas])
z = histories[0, 1, :3]
print("z after the large step:", z.round(2))
slopes, costs = histories[:, 1, 3], histories[:, :, 4]
steps_back = np.sum(costs > 0.01, axis=1)
print("alpha    dC/dw  cost after steps 1, 10, 100, 1000")
for alpha, slope, cost in zip(alphas, slopes, costs, strict=True):
    shown = "  ".join(f"{c:.4f}" for c in cost[[1, 10, 100, 1000]])
    print(f"{alpha:5}  {slope:z7.4f}  {shown}")
