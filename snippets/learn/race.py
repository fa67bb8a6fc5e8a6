import numpy as np

PASSES = 60
rng = np.random.default_rng(3)
x = rng.normal(size=(20, 2)).round(1)
y = np.tanh(x @ [0.8, -0.6])
signs = rng.choice([-1.0, 1.0], (PASSES // 2, 2))
changes = rng.normal(size=(PASSES, 2)).round(2)


def cost(w):
    """Return the cost of the neuron a = tanh(x @ w): one forward pass."""
    return np.mean((np.tanh(x @ w) - y) ** 2)


def backpropagation(w, step):
    """Return w after a step against the slopes of the cost."""
    a = np.tanh(x @ w)
    return w - 0.5 * 2 * x.T @ ((a - y) * (1 - a**2)) / len(y)


def all_at_once(w, step, h=1e-4):
    """Return w after a step against slopes that are right on average."""
    d = h * signs[step]
    return w - 0.5 * (cost(w + d) - cost(w - d)) / (2 * d)


def change_a_little(w, step):
    """Return w, or w with a random change if that is better."""
    return min(w, w + cost(w) ** 0.5 * changes[step], key=cost)


def race(start):
    """Return for each method the weights at the start and after each step."""
    tracks = {}
    for method, price in prices.items():
        track = [np.array(start)]
        for step in range(PASSES // price):
            track.append(method(track[-1], step))
        tracks[method.__name__] = np.array(track)
    return tracks


def passes_to_goal(track):
    """Return the passes until the cost is low enough, or None."""
    price = PASSES // (len(track) - 1)
    below = [step for step, w in enumerate(track) if cost(w) <= goal]
    return price * below[0] if below else None


prices = {backpropagation: 3, all_at_once: 2, change_a_little: 1}
goal = cost(np.zeros(2)) / 100
print("start         " + "  ".join(method.__name__ for method in prices))
needed = {}
for start in (-1.5, 1.0), (0.0, 0.0), (-1.0, -1.5), (2.0, 1.5):
    needed[start] = [passes_to_goal(track) for track in race(start).values()]
    row = "({:4}, {:4})  {!s:>15}  {!s:>11}  {!s:>15}"
    print(row.format(*start, *needed[start]))
