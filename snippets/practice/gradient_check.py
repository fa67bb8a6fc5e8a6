import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def centred_difference(f, w, h=1e-5):
    """Return (f(w + h) - f(w - h)) / 2h, with an error of order h**2."""
    return (f(w + h) - f(w - h)) / (2 * h)


def relative_error(a, b):
    """Return |a - b| / max(|a|, |b|): 0 when equal, 2 for a = -b."""
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, 1e-30)


x, y, w = 2.0, 1.0, 0.5
gradient = 2 * (sigmoid(w * x) - y) * sigmoid_derivative(w * x) * x
of_output = centred_difference(lambda w: sigmoid(w * x), w)
of_loss = centred_difference(lambda w: (sigmoid(w * x) - y) ** 2, w)
error = relative_error(gradient, of_loss)
print(f"backpropagation          {gradient:.8f}")
print(f"difference of the output {of_output:.8f}   the wrong question")
print(f"difference of the loss   {of_loss:.8f}")
print(f"relative error below 1e-9: {error < 1e-9}")
