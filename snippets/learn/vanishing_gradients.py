import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def chain_slopes(x, y, weights):
    """Return E and its slope for each weight of a chain of sigmoids."""
    a, z = [x], []
    for w in weights:
        z.append(w * a[-1])
        a.append(sigmoid(z[-1]))
    delta = 2 * (a[-1] - y) * sigmoid_derivative(z[-1])
    slopes = [delta * a[-2]]
    for k in range(len(weights) - 1, 0, -1):
        delta = delta * weights[k] * sigmoid_derivative(z[k - 1])
        slopes.insert(0, delta * a[k - 1])
    return (a[-1] - y) ** 2, slopes


errors, first_slopes = [], []
print("layers     E         ∂E/∂w of the first weight")
for depth in range(1, 9):
    E, slopes = chain_slopes(x=2.0, y=1.0, weights=[0.5] * depth)
    errors.append(E)
    first_slopes.append(slopes[0])
    print(f"{depth:4}   {E:.6f}   {slopes[0]:.10f}")

print("weight   factor of one more layer, far down the chain")
factors = {}
for w in 0.5, 1.0, 1.6, 2.0, 4.0, 10.0:
    depths = (chain_slopes(2.0, 1.0, [w] * depth)[1] for depth in (41, 40))
    factors[w] = np.divide(*(slopes[0] for slopes in depths))
    print(f"{w:5}    {factors[w]:.4f}")
