import numpy as np


def cost(w):
    """Return the cost of the neuron a = tanh(x @ w): one forward pass."""
    return np.mean((np.tanh(x @ w) - y) ** 2)


def guess(w):
    """Return weights that have nothing to do with w."""
    return rng.normal(size=n) / n**0.5


def change_a_little(w):
    """Return w with a change that shrinks with the cost."""
    return w + 2 * cost(w) ** 0.5 * rng.normal(size=n) / n


def trials_needed(proposal):
    """Return the number of trials to a hundredth of the first cost."""
    w, trials = np.zeros(n), 0
    goal = cost(w) / 100
    while cost(w) > goal:
        w, trials = min(w, proposal(w), key=cost), trials + 1
    return trials


sizes = {guess: [1, 2, 3], change_a_little: [1, 2, 4, 8, 16, 32, 64]}
passes = {"guess": {}, "change_a_little": {}}
for proposal, n in [(key, n) for key in sizes for n in sizes[key]]:
    trials = []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        x, sought = rng.normal(size=(500, n)), rng.normal(size=n)
        y = np.tanh(x @ sought / np.linalg.norm(sought))
        trials.append(trials_needed(proposal))
    passes[proposal.__name__][n] = int(np.median(trials))
    print(f"{proposal.__name__:15}  n = {n:2}  {np.median(trials):4.0f}")
