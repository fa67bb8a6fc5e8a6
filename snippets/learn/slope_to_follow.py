import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def step(z):
    """Return 1 where z >= 0, else 0: any shape."""
    return np.heaviside(z, 1.0)


def step_derivative(z):
    """Return the slope of step: 0 everywhere, by convention also at 0."""
    return 0.0 * np.heaviside(z, 0.0)


def chain(f, f_derivative, w):
    """Return dE/da, f'(z), dz/dw and their product, dE/dw."""
    dE_da, slope = 2 * (f(w * x) - y), f_derivative(w * x)
    return dE_da, slope, x, dE_da * slope * x


x, y, learning_rate, chains, paths = 2.0, 1.0, 1.0, {}, {}
units = (sigmoid, sigmoid_derivative), (step, step_derivative)
for f, f_derivative in units:
    name, path = f.__name__, [-0.5]
    for _ in range(10):
        dE_dw = chain(f, f_derivative, path[-1])[-1]
        path.append(path[-1] - learning_rate * dE_dw)
    chains[name], paths[name] = chain(f, f_derivative, path[0]), path
    print("{:7} {:.4f} * {:.4f} * {} = {:z.4f}".format(name, *chains[name]))
    print(f"        w = {path[0]} becomes {path[-1]:.4f} in ten steps")
