import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


x, y, w, learning_rate = 2.0, 1.0, 0.5, 1.0

z = w * x
a = sigmoid(z)
E = (a - y) ** 2
print(f"forward   z = {z:.10f}  a = {a:.10f}  E = {E:.10f}")

dE_da = 2 * (a - y)
da_dz = sigmoid_derivative(z)
dz_dw = x
delta = dE_da * da_dz
gradient = delta * dz_dw
print(f"backward  dE/da = {dE_da:.10f}  da/dz = {da_dz:.10f}")
print(f"          dE/dz = {delta:.10f}  dE/dw = {gradient:.10f}")

new_w = w - learning_rate * gradient
new_E = (sigmoid(new_w * x) - y) ** 2
print(f"step      w = {new_w:.10f}  E = {new_E:.10f}")

h = 1e-5
above = (sigmoid((w + h) * x) - y) ** 2
below = (sigmoid((w - h) * x) - y) ** 2
measured = (above - below) / (2 * h)
print(f"check     dE/dw = {measured:.8f}, measured")
