import numpy as np


def step(z):
    """Return 1 where z >= 0, else 0: any shape."""
    return np.heaviside(z, 1.0)


def reversed_step(z):
    """Return 0 where z >= 0, else 1: any shape."""
    return 1 - step(z)


def train(f, learning_rate):
    """Return weights and passes until no mistake is left, 100 at most."""
    w, passes, mistakes = np.zeros(3), 0, 1
    while mistakes and passes < 100:
        passes, mistakes = passes + 1, 0
        for inputs, target in zip(x, y, strict=True):
            error = target - f(inputs @ w)
            w += learning_rate * error * inputs
            mistakes += abs(error)
    return w, passes, mistakes


x = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
y = np.array([0, 0, 0, 1])
runs = (step, 1), (reversed_step, 1), (reversed_step, -1)
for f, learning_rate in runs:
    w, passes, mistakes = train(f, learning_rate)
    print(f"{f.__name__}, learning rate {learning_rate}:")
    print(f"  w = {w}  mistakes in pass {passes}: {mistakes:.0f}")
