import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


rng = np.random.default_rng(0)
X = rng.normal(size=(1000, 10))
W, b = rng.normal(size=(100, 10)), rng.normal(-8, 4, size=100)
A = relu(X @ W.T + b)
silent = {}
for m in [1, 10, 100, 1000]:
    silent[m] = int(np.sum(A[:m].max(axis=0) == 0))
    print(f"0 on the first {m:4} samples: {silent[m]:2} of 100 units")
