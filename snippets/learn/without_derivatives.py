import numpy as np


def cost(w):
    """Return the cost of the neuron a = tanh(x @ w): one forward pass."""
    return np.mean((np.tanh(x @ w) - y) ** 2)


def backpropagation(w):
    """Return the slopes of the cost, exactly."""
    a = np.tanh(x @ w)
    return 2 * x.T @ ((a - y) * (1 - a**2)) / len(y)


def one_at_a_time(w, h=1e-6):
    """Return the slopes, nearly, from n + 1 passes."""
    return (np.array([cost(w + d) for d in h * np.eye(n)]) - cost(w)) / h


def all_at_once(w, h=1e-4):
    """Return slopes that are right on average (SPSA), from 2 passes."""
    d = rng.choice([-h, h], n)
    return (cost(w + d) - cost(w - d)) / (2 * d)


def steps_needed(slopes, learning_rate):
    """Return the number of steps to a hundredth of the first cost."""
    w, steps = np.zeros(n), 0
    goal = cost(w) / 100
    while cost(w) > goal:
        w, steps = w - learning_rate * slopes(w), steps + 1
    return steps


rates, sizes = [0.5, 0.7, 1.0, 1.4], 2 ** np.arange(7)
steps = np.zeros((3, 4, 7, 5))
for rate, column, seed in np.ndindex(4, 7, 5):
    n, rng = sizes[column], np.random.default_rng(seed)
    x, sought = rng.normal(size=(500, n)), rng.normal(size=n)
    y = np.tanh(x @ sought / np.linalg.norm(sought))
    methods = backpropagation, one_at_a_time, all_at_once
    for i, slopes in enumerate(methods):
        r = rates[rate] / (n if slopes is all_at_once else 1)
        steps[i, rate, column, seed] = steps_needed(slopes, r)
steps = np.median(steps, axis=3).min(axis=1).astype(int)
passes = steps * [0 * sizes + 3, sizes + 1, 0 * sizes + 2]
print("weights  backpropagation  one at a time  all at once")
for row in zip(sizes, *passes):
    print("{:7}  {:15}  {:13}  {:11}".format(*row))
