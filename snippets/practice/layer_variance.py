import numpy as np


def factors(n_in, n_out, variance, relu=False):
    """Return how much one layer scales mean z² and mean (dL/dz)²."""
    rng = np.random.default_rng(0)
    W = rng.normal(0, np.sqrt(variance), (n_out, n_in))
    Z = rng.standard_normal((2000, n_in))
    delta = rng.standard_normal((2000, n_out))
    A = np.maximum(Z, 0.0) if relu else Z
    slope = np.heaviside(Z, 0.0) if relu else 1.0
    return np.mean((A @ W.T) ** 2), np.mean((delta @ W * slope) ** 2)


n_in, n_out = 100, 300
variances = {
    "1/n_in": 1 / n_in,
    "1/n_out": 1 / n_out,
    "2/(n_in+n_out)": 2 / (n_in + n_out),
    "2/n_in": 2 / n_in,
}
measured = {}
print("Var(w)          unit      forward backward")
for name, variance in variances.items():
    for relu in False, True:
        unit = "ReLU" if relu else "identity"
        measured[name, unit] = factors(n_in, n_out, variance, relu)
        row = " ".join(f"{value:8.2f}" for value in measured[name, unit])
        print(f"{name:15} {unit:8} {row}")
