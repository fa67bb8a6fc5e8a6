import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def loss(W, v):
    """Return L for the weights W (2, 2) and v (2,), biases as below."""
    return (sigmoid(v @ sigmoid(W @ x + b) + c) - y) ** 2 / 2


def measured(v):
    """Return the four slopes of L for W by centred differences."""
    moves = 1e-5 * np.eye(4).reshape(4, 2, 2)
    return [(loss(W + e, v) - loss(W - e, v)) / 2e-5 for e in moves]


def sent_over(v):
    """Return the four slopes of L for W from delta_B, sent back over v."""
    delta_A = v * delta_B * sigmoid_derivative(W @ x + b)
    return np.outer(delta_A, x).ravel()


x, y = np.array([2.0, 1.0]), 1.0
W, b = np.array([[0.5, -0.4], [-0.3, 0.6]]), np.array([0.4, 0.1])
v, c = np.array([0.7, -0.6]), 0.1
a = sigmoid(W @ x + b)
z_B = v @ a + c
delta_B = (sigmoid(z_B) - y) * sigmoid_derivative(z_B)
new_v = v - 1.0 * delta_B * a
rows = {
    "measured, old v": measured(v),
    "sent over old v": sent_over(v),
    "sent over new v": sent_over(new_v),
    "measured, new v": measured(new_v),
}
print(" " * 17, *(f"{name:>9}" for name in ("w11", "w12", "w21", "w22")))
for name, slopes in rows.items():
    print(f"{name:17}", *(f"{slope:+9.6f}" for slope in slopes))
right, errors = sent_over(v), {}
for rate in (0.01, 0.1, 1.0, 10.0):
    wrong = sent_over(v - rate * delta_B * a)
    errors[rate] = np.linalg.norm(wrong - right) / np.linalg.norm(right)
    print(f"learning rate {rate:5}: wrong by {errors[rate]:5.1%}")
