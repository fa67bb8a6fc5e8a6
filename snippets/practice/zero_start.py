import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def fit(w, b, x, y, steps, rate=0.5):
    """Return w, b and the mean cross-entropy of one sigmoid unit."""
    for _ in range(steps):
        delta = (sigmoid(w * x + b) - y) / len(y)
        w, b = w - rate * delta @ x, b - rate * delta.sum()
    z = w * x + b
    return w, b, np.mean(np.logaddexp(0, z) - y * z)


x = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
y = np.array([0.0, 1.0, 0.0, 1.0, 1.0])
print("             zero start               another start")
print("steps       w       b       C         w       b       C")
for steps in 0, 1, 10, 100, 1000:
    zero = fit(0.0, 0.0, x, y, steps)
    other = fit(-3.0, 2.0, x, y, steps)
    print(f"{steps:5}", *(f"{v:7.4f}" for v in zero), end="  ")
    print(" ", *(f"{v:7.4f}" for v in other))
