import numpy as np


def normalise(Z):
    """Return U with mean 0 and variance near 1 in each column, and s."""
    centred = Z - Z.mean(axis=0)
    s = np.sqrt(np.mean(centred**2, axis=0) + 1e-5)
    return centred / s, s


def normalise_back(G, U, s):
    """Return dC/dZ from G = dC/dU; a row is a sample, as in Z and U."""
    return (G - G.mean(axis=0) - U * np.mean(G * U, axis=0)) / s


rng = np.random.default_rng(0)
Z, G = rng.normal(2.0, 3.0, size=(4, 2)), rng.normal(size=(4, 2))
U, s = normalise(Z)
moves = 1e-5 * np.eye(8).reshape(8, 4, 2)
measured = [
    np.sum(G * (normalise(Z + e)[0] - normalise(Z - e)[0])) / 2e-5
    for e in moves
]
rows = {
    "backward rule": normalise_back(G, U, s),
    "measured": np.reshape(measured, (4, 2)),
    "only G / s": G / s,
}
for name, slopes in rows.items():
    print(f"{name:14}", *(f"{slope:+8.4f}" for slope in slopes[:, 0]))
