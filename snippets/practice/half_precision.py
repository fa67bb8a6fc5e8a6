from math import erfc, sqrt, tau

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
    """Return the sigmoid of z, an array."""
    return 1 / (1 + np.exp(-z))


def mish_slope(z):
    """Return the slope of Mish at -z, an array of numbers above 0."""
    p = np.exp(-z)
    d = (p + 1) ** 2 + 1
    return p * ((p + 2) / d - 4 * z * (p + 1) / d**2)


tail = np.vectorize(lambda z: erfc(z / sqrt(2)) / 2)
formats = {"bfloat16": bfloat16, "float16": float16, "float32": np.float32}
rules = {  # |z| to begin from, f' from z; perhaps f, and f' from its output
    "sigmoid": (1, lambda z: s(z) * s(-z), s, lambda a: a * (1 - a)),
    "tanh": (1, lambda z: 1 / np.cosh(z) ** 2, np.tanh, lambda a: 1 - a * a),
    "ELU": (1, lambda z: np.exp(-z), lambda z: np.expm1(-z), lambda a: a + 1),
    "softplus": (1, lambda z: s(-z)),
    "SiLU": (2.4, lambda z: s(-z) * (1 - z * s(z))),
    "GELU": (1.42, lambda z: tail(z) - z * np.exp(-z * z / 2) / sqrt(tau)),
    "Mish": (2.3, mish_slope),
}
wrong, zero, true_slope = {}, {}, {}
print("slope     format    1 % wrong from |z|  0 from |z|  true slope")
for name, (start, slope, *output) in rules.items():
    for kind, rounded in formats.items():
        z = np.unique(rounded(np.arange(start, 120, 0.01))).astype(float)
        true = slope(z)
        found = rounded(np.float32(true))
        if output:
            a = rounded(np.float32(output[0](z)))
            found = rounded(output[1](a))
        off = np.abs(found - true) > 0.01 * np.abs(true)
        dead = np.flatnonzero(found)[-1] + 1
        key = f"{name}_{kind}"
        row = z[np.argmax(off)], z[dead], true[dead]
        wrong[key], zero[key], true_slope[key] = row
        print("{:9} {:9} {:18.1f} {:11.1f}  {:10.0e}".format(name, kind, *row))
