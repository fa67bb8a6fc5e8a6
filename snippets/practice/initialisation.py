import numpy as np


def relu(z):
    """Return max(z, 0) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0)


def sizes_by_layer(f, scale, depth=20, n=256):
    """Return the size sqrt(mean z²) in each layer, Var(w) = scale / n."""
    rng = np.random.default_rng(0)
    A, sizes = rng.standard_normal((100, n)), []
    for _ in range(depth):
        W = rng.normal(0, np.sqrt(scale / n), (n, n))
        Z = A @ W.T
        sizes.append(np.sqrt(np.mean(Z**2)))
        A = f(Z)
    return sizes


first, last = {}, {}
print("unit  Var(w)  layer 1  layer 5 layer 10 layer 20")
for name, f in {"tanh": np.tanh, "ReLU": relu}.items():
    for scale in 1, 2, 4:
        sizes = sizes_by_layer(f, scale)
        first[name, scale], last[name, scale] = sizes[0], sizes[-1]
        row = " ".join(f"{sizes[k - 1]:8.3g}" for k in (1, 5, 10, 20))
        print(f"{name:6} {scale}/n  {row}")
