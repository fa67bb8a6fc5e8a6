import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def loss(p):
    """Return L for the nine weights and biases p, as one array."""
    W, b, v, c = p[:4].reshape(2, 2), p[4:6], p[6:8], p[8]
    return (sigmoid(v @ sigmoid(W @ x + b) + c) - y) ** 2 / 2


def backward(p, slope_A, slope_B, factor):
    """Return the nine slopes, by f' in both layers and dL/da by factor."""
    W, b, v, c = p[:4].reshape(2, 2), p[4:6], p[6:8], p[8]
    z = W @ x + b
    z_B = v @ sigmoid(z) + c
    delta_B = factor * (sigmoid(z_B) - y) * slope_B(z_B)
    delta_A = v * delta_B * slope_A(z)
    dW, dv = np.outer(delta_A, x), delta_B * sigmoid(z)
    return np.concatenate([dW.ravel(), delta_A, dv, [delta_B]])


x, y, h = np.array([2.0, 1.0]), 1.0, 1e-5
p = np.array([0.5, -0.4, -0.3, 0.6, 0.4, 0.1, 0.7, -0.6, 0.1])
numeric = [(loss(p + e) - loss(p - e)) / (2 * h) for e in h * np.eye(9)]
f, errors = sigmoid_derivative, {}
print("             w11   w12   w21   w22    b1    b2    v1    v2     c")
for bug, options in {
    "right": (f, f, 1),
    "wrong sign": (f, f, -1),
    "lost 1/2": (f, f, 2),
    "no f' in A": (np.ones_like, f, 1),
    "f'(a) in A": (lambda z: f(sigmoid(z)), f, 1),
    "no f' in B": (f, np.ones_like, 1),
}.items():
    g = backward(p, *options)
    errors[bug] = abs(g - numeric) / np.maximum(abs(g), np.abs(numeric))
    print(f"{bug:10s}", *(f"{error:5.2f}" for error in errors[bug]))
