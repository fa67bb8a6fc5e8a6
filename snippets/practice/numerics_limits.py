import numpy as np


def slope_from_output(e):
    """Return a(1 - a) for a = 1 / (1 + e), in the precision of e."""
    a = 1 / (1 + e)
    return a * (1 - a)


z = np.arange(0, 40, 0.001)
e = np.exp(-z)
exact = e / (1 + e) ** 2
limits = {}
print("precision    1 % off first at   0 from z   true slope there")
for precision in (np.float16, np.float32, np.float64):
    naive = slope_from_output(e.astype(precision)).astype(np.float64)
    wrong = np.argmax(np.abs(naive / exact - 1) > 0.01)
    zero = np.argmax(naive == 0)
    limits[precision.__name__] = z[wrong], z[zero], exact[zero]
    print(f"{precision.__name__:9} {z[wrong]:18.1f}", end="")
    print(f" {z[zero]:10.1f} {exact[zero]:18.1e}")
