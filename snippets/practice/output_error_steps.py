import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def steps_until_right(start, power):
    """Count unit steps to a > 1/2 for y = 1, delta = (a - 1) f'**power."""
    z, steps = start, 0
    while z <= 0:
        a = sigmoid(z)
        z, steps = z - (a - 1) * (a * (1 - a)) ** power, steps + 1
    return steps


counts = {}
print("start z   cross-entropy   squared error")
for start in (-1.0, -2.0, -4.0, -6.0, -8.0):
    counts[start] = steps_until_right(start, 0), steps_until_right(start, 1)
    print(f"{start:7.0f} {counts[start][0]:15d} {counts[start][1]:15d}")
