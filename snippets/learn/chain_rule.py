import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def forward(w, x, y):
    """Return w and what follows from it: w, z, a, E."""
    z = w * x
    a = sigmoid(z)
    return w, z, a, (a - y) ** 2


x, y, w = 2.0, 1.0, 0.5
w, z, a, E = forward(w, x, y)
slopes = [x, sigmoid_derivative(z), 2 * (a - y)]
slopes.append(np.prod(slopes))
moves = np.subtract(forward(w + 0.001, x, y), forward(w, x, y))

links = ["w -> z", "z -> a", "a -> E", "w -> E"]
causes, effects = moves[[0, 1, 2, 0]], moves[[1, 2, 3, 3]]
print("link         cause      effect      ratio      slope")
for i, link in enumerate(links):
    move = f"{causes[i]:10.7f}  {effects[i]:10.7f}"
    ratio = effects[i] / causes[i]
    print(f"{link}  {move}  {ratio:9.6f}  {slopes[i]:9.6f}")
