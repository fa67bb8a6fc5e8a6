from decimal import Decimal, getcontext

import numpy as np

getcontext().prec = 50


def exact_sigmoid(z):
    """Return sigmoid(z) to 50 digits for one finite number z."""
    return 1 / (1 + (-Decimal(float(z))).exp())


def difference(z, h, number):
    """Return the centred difference in the given type of number."""
    z, h = number(z), number(h)
    up, down = exact_sigmoid(z + h), exact_sigmoid(z - h)
    return (number(up) - number(down)) / (2 * h)


z = 0.7
precisions = {"double": np.float64, "single": np.float32}
found = {name: [] for name in precisions}
truth = float(exact_sigmoid(z) * exact_sigmoid(-z))
print(f"true slope at {z}: {truth:.10f}")
print("h       double         error     single         error")
for h in (1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8):
    print(f"{h:.0e}", end="")
    for name, number in precisions.items():
        slope = float(difference(z, h, number))
        found[name].append(slope)
        print(f"   {slope:.8f}   {abs(slope - truth):.0e}", end="")
    print()

last_bit = float(np.spacing(np.float32(0.66))) / (2 * 1e-6)
print(f"one last bit of a single is {last_bit:.4f} of slope at h = 1e-06")
tiny = 1e-20
complex_step = (1 / (1 + np.exp(-(z + tiny * 1j)))).imag / tiny
print(f"complex step, h = {tiny}: {complex_step:.10f}")
