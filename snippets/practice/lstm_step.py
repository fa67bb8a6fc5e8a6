import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def cell(P, x, h, c):
    """Return the new h and c, and what the way back needs."""
    inputs = np.array([x, h, 1.0])
    f, i, o = sigmoid(P[:3] @ inputs)
    g = np.tanh(P[3] @ inputs)
    new_c = f * c + i * g
    return o * np.tanh(new_c), new_c, (inputs, f, i, o, g, c, new_c)


def cell_back(P, kept, dh, dc):
    """Return dL/dP, (4, 3), and dL/dh and dL/dc one step earlier."""
    inputs, f, i, o, g, c0, c = kept
    dc = dc + dh * o * (1 - np.tanh(c) ** 2)
    delta_f, delta_i = dc * c0 * f * (1 - f), dc * g * i * (1 - i)
    delta_o, delta_g = dh * np.tanh(c) * o * (1 - o), dc * i * (1 - g * g)
    delta = np.array([delta_f, delta_i, delta_o, delta_g])
    return np.outer(delta, inputs), P[:, 1] @ delta, dc * f


def run(P):
    """Return the loss after the inputs xs, the last h, and what was kept."""
    h, c, steps = 0.0, 0.0, []
    for x in xs:
        h, c, kept = cell(P, x, h, c)
        steps.append(kept)
    return (h - y) ** 2 / 2, h, steps


xs, y, e = (1.0, -0.5, 2.0), 0.5, 1e-5
P = np.random.default_rng(0).normal(size=(4, 3))
loss, h, steps = run(P)
dP, dh, dc = np.zeros((4, 3)), h - y, 0.0
for kept in reversed(steps):
    slopes, dh, dc = cell_back(P, kept, dh, dc)
    dP += slopes
print("   backpropagation: x, h, 1        difference: x, h, 1")
moves = e * np.eye(12).reshape(12, 4, 3)
measured = [(run(P + m)[0] - run(P - m)[0]) / (2 * e) for m in moves]
for name, *row in zip("fiog", dP, np.reshape(measured, (4, 3))):
    slopes, differences = ([f"{d:+.6f}" for d in part] for part in row)
    print(name, *slopes, " ", *differences)
