import numpy as np


def tanh_derivative(z):
    """Return the slope of np.tanh at z: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return (2 * e / (1 + e * e)) ** 2


def forward(layers, a):
    """Return the output, and each layer's input a and pre-activation z."""
    kept = []
    for W, b, f, _ in layers:
        z = W @ a + b
        kept.append((a, z))
        a = f(z)
    return a, kept


def backward(layers, kept, dL_da):
    """Return (dL/dW, dL/db) of each layer from the output's dL/da."""
    gradients = []
    for layer, (a, z) in zip(layers[::-1], kept[::-1]):
        W, _, _, f_derivative = layer
        delta = dL_da * f_derivative(z)
        gradients.append((np.outer(delta, a), delta))
        dL_da = W.T @ delta
    return gradients[::-1]


rng = np.random.default_rng(0)
x, y, h = np.array([2.0, -1.0, 0.5]), np.array([0.5, -0.5]), 1e-5
shapes = (5, 3), (4, 5), (2, 4)
layers, up, down, slope = [], [], [], 0.0
for shape in shapes:
    W, b = 0.5 * rng.normal(size=shape), rng.normal(size=shape[0])
    layers.append((W, b, np.tanh, tanh_derivative))
prediction, kept = forward(layers, x)
gradients = backward(layers, kept, prediction - y)
for (W, b, *f), (dW, db) in zip(layers, gradients):
    R, r = rng.normal(size=W.shape), rng.normal(size=b.shape)
    up.append((W + h * R, b + h * r, *f))
    down.append((W - h * R, b - h * r, *f))
    slope += np.sum(dW * R) + np.sum(db * r)
    print(f"W {W.shape}  dL/dW {dW.shape}  b {b.shape}  dL/db {db.shape}")
losses = [np.sum((forward(p, x)[0] - y) ** 2) / 2 for p in (up, down)]
measured = (losses[0] - losses[1]) / (2 * h)
print(f"slope along a random direction   {slope:.7f}")
print(f"centred difference               {measured:.7f}")
