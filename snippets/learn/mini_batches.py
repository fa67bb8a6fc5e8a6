import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def slopes(w, x, y):
    """Return dL/dw of every sample, for L = (sigmoid(w x) - y)² / 2."""
    z = w * x
    return (sigmoid(z) - y) * sigmoid_derivative(z) * x


x = np.array([2.0, 0.5, -1.0, -2.0, -3.0])
y = np.array([1.0, 1.0, 0.0, 1.0, 1.0])
w, m = 0.5, 5
parts = [slopes(w, x[k : k + 2], y[k : k + 2]) for k in (0, 2, 4)]

total = 0.0
for part in parts:
    total += part.sum()
print(f"all five samples at once   {slopes(w, x, y).mean():+.8f}")
print(f"added, divided by m once   {total / m:+.8f}")
print(f"added, never divided       {total:+.8f}")
print(f"divided by m twice         {total / m / m:+.8f}")
print(f"mean of the three means    {sum(p.mean() for p in parts) / 3:+.8f}")
print(f"set to zero every time     {parts[-1].sum() / m:+.8f}")
