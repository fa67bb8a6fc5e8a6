import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


identity, identity_derivative = np.positive, np.ones_like


def fit(x, y, f, f_derivative, steps=3000):
    """Descend the mean of (f(w x + b) - y)² / 2 from 0; return w, b."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        z = w * x + b
        delta = (f(z) - y) * f_derivative(z)
        w, b = w - 0.5 * np.mean(delta * x), b - 0.5 * np.mean(delta)
    return w, b


x = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
y = np.array([0.2, 0.3, 0.4, 0.8, 0.7])
line = fit(x, y, identity, identity_derivative)
textbook = np.polyfit(x, y, 1)
neuron = fit(x, y, sigmoid, sigmoid_derivative)
print("                        w             b")
for name, (w, b) in {
    "line, f' = 1": line,
    "np.polyfit": textbook,
    "sigmoid neuron": neuron,
}.items():
    print(f"{name:14}  {w:12.8f}  {b:12.8f}")
