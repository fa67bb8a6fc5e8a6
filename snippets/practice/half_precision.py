import math

import numpy as np


def float16(x):
    """Round to 11 significant bits; the smallest number is 6e-8."""
    return np.float32(np.float16(x))


def bfloat16(x):
    """Round float32 to 8 significant bits; the range stays the same."""
    bits = np.float32(x).view(np.uint32)
    bits = bits + 0x7FFF + (bits >> 16 & 1)
    return (bits & 0xFFFF0000).view(np.float32)


def s(z):
    """Return the sigmoid in the precision of z, an array."""
    return 1 / (1 + np.exp(-z))


def gelu_slope(z):
    """Return the slope of GELU at z, an array."""
    below = [math.erfc(-t / math.sqrt(2)) / 2 for t in z]
    return below + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


formats = {"bfloat16": bfloat16, "float16": float16, "float32": np.float32}
rules = {  # f and f' from its output, or f' alone; |z| to begin from
    "sigmoid": (lambda z: s(np.float32(z)), lambda a: a * (1 - a), 1),
    "tanh": (np.tanh, lambda a: 1 - a * a, 1),
    "softplus": (lambda z: s(-z), None, 1),
    "SiLU": (lambda z: s(-z) * (1 - z * s(z)), None, 2.4),
    "GELU": (lambda z: gelu_slope(-z), None, 1.42),
}
exact = {
    "sigmoid": lambda z: s(z) * s(-z),
    "tanh": lambda z: 4 * s(2 * z) * s(-2 * z),
}
wrong, zero, true_slope = {}, {}, {}
print("slope     format    1 % wrong from |z|  0 from |z|  true slope")
for name, (f, from_output, start) in rules.items():
    for kind, rounded in formats.items():
        z = np.unique(rounded(np.arange(start, 120, 0.01))).astype(float)
        slope = rounded(np.float32(f(z)))
        true = exact.get(name, f)(z)
        if from_output:
            slope = rounded(from_output(slope))
        off = np.abs(slope - true) > 0.01 * np.abs(true)
        dead = np.flatnonzero(slope)[-1] + 1
        key = f"{name}_{kind}"
        wrong[key], zero[key] = z[np.argmax(off)], z[dead]
        true_slope[key] = true[dead]
        print(f"{name:9} {kind:9} {wrong[key]:18.1f}", end="")
        print(f" {zero[key]:11.1f}  {true[dead]:10.0e}")
