import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def loss_and_gradient(p, x, y):
    """Return L and dL/dp for the nine parameters p = W, b, v, c."""
    W, b, v, c = p[:4].reshape(2, 2), p[4:6], p[6:8], p[8]
    z = W @ x + b
    a = sigmoid(z)
    z_B = v @ a + c
    error = sigmoid(z_B) - y
    delta_B = error * sigmoid_derivative(z_B)
    delta_A = v * delta_B * sigmoid_derivative(z)
    dW = np.outer(delta_A, x)
    slopes = (dW.ravel(), delta_A, delta_B * a, [delta_B])
    return error**2 / 2, np.concatenate(slopes)


x, y = np.array([2.0, 1.0]), 1.0
p = np.array([0.5, -0.4, -0.3, 0.6, 0.4, 0.1, 0.7, -0.6, 0.1])
loss, gradient = loss_and_gradient(p, x, y)
names = ["w11", "w12", "w21", "w22", "b1", "b2", "v1", "v2", "c"]
print("      backpropagation   difference")
steps = np.eye(9) * 1e-5
for name, slope, step in zip(names, gradient, steps, strict=True):
    up, _ = loss_and_gradient(p + step, x, y)
    down, _ = loss_and_gradient(p - step, x, y)
    print(f"{name:3}   {slope:+.8f}       {(up - down) / 2e-5:+.8f}")
