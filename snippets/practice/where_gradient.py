import numpy as np


def both_branches(z, dL_da):
    """Return dL/dz for a = where(z > 0, z, exp(z) - 1): shape of z."""
    to_first = np.where(z > 0, dL_da, 0.0)
    to_second = np.where(z > 0, 0.0, dL_da)
    return to_first * 1 + to_second * np.exp(z)


def chosen_first(z, dL_da):
    """Return the same dL/dz with minimum(z, 0) inside exp: shape of z."""
    to_first = np.where(z > 0, dL_da, 0.0)
    to_second = np.where(z > 0, 0.0, dL_da)
    return to_first * 1 + to_second * np.exp(np.minimum(z, 0))


z = np.array([-1.0, 2.0, 1000.0])
ones = np.ones(3)
with np.errstate(all="ignore"):
    a = np.where(z > 0, z, np.exp(z) - 1)
    wrong, right = both_branches(z, ones), chosen_first(z, ones)
    root_at_zero = 0.0 * (0.5 / np.sqrt(np.float64(0.0)))
print("     z         a   both branches   input chosen first")
for row in zip(z, a, wrong, right):
    print("{:6.0f} {:9.4f} {:15.4f} {:20.4f}".format(*row))
print(f"where(x > 0, sqrt(x), 0) at x = 0: slope {root_at_zero}")
