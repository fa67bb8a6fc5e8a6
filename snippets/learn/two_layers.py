import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


x1, x2, y = 2.0, 1.0, 1.0
w11, w12, b1 = 0.5, -0.4, 0.4
w21, w22, b2 = -0.3, 0.6, 0.1
v1, v2, c = 0.7, -0.6, 0.1

z1 = w11 * x1 + w12 * x2 + b1
z2 = w21 * x1 + w22 * x2 + b2
a1, a2 = sigmoid(z1), sigmoid(z2)
z_B = v1 * a1 + v2 * a2 + c
y_hat = sigmoid(z_B)
loss = (y_hat - y) ** 2 / 2

slope_B, slope_1, slope_2 = map(sigmoid_derivative, (z_B, z1, z2))
delta_B = (y_hat - y) * slope_B
delta_1 = delta_B * v1 * slope_1
delta_2 = delta_B * v2 * slope_2

print(f"prediction {y_hat:.10f}   loss {loss:.10f}")
print(f"B    v1  {delta_B * a1:+.10f}   v2  {delta_B * a2:+.10f}")
print(f"     c   {delta_B:+.10f}")
print(f"A1   w11 {delta_1 * x1:+.10f}   w12 {delta_1 * x2:+.10f}")
print(f"     b1  {delta_1:+.10f}")
print(f"A2   w21 {delta_2 * x1:+.10f}   w22 {delta_2 * x2:+.10f}")
print(f"     b2  {delta_2:+.10f}")
