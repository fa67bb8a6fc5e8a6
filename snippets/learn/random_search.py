import numpy as np


def cost(w):
    """Return the cost of the weights w, (n,), or of k columns, (n, k)."""
    return np.mean((np.tanh(x @ w).T - y) ** 2, axis=-1)


def guess(k):
    """Return k columns of weights that have nothing to do with w."""
    return rng.normal(size=(n, k)) / n**0.5


def change_a_little(w):
    """Return w with a change that shrinks with the cost."""
    return w + 2 * cost(w) ** 0.5 * rng.normal(size=n) / n


def trials_needed(proposal):
    """Return the number of trials to a hundredth of the first cost."""
    w, trials = np.zeros(n), 0
    while cost(w) > goal:
        w, trials = min(w, proposal(w), key=cost), trials + 1
    return trials


passes = {"guess": {}, "change_a_little": {}}
for n in 1, 2, 3, 4, 8, 16, 32, 64:
    hits, trials = 0, []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        x, sought = rng.normal(size=(500, n)), rng.normal(size=n)
        y = np.tanh(x @ sought / np.linalg.norm(sought))
        goal = cost(np.zeros(n)) / 100
        trials.append(trials_needed(change_a_little))
        for _ in range(6 if n < 4 else 0):
            hits += np.sum(cost(guess(2000)) <= goal)
    passes["change_a_little"][n] = int(np.median(trials))
    if n < 4:
        passes["guess"][n] = round(5 * 6 * 2000 / hits)
for name, counts in passes.items():
    for n, count in counts.items():
        print(f"{name:15}  n = {n:2}  {count:4}")
