from math import erfc, sqrt, tau

import numpy as np


def bfloat16(x):
    """Round float32 to 8 significant bits; the range stays the same."""
    bits = np.float32(x).view(np.uint32)
    bits = bits + 0x7FFF + (bits >> 16 & 1)
    return (bits & 0xFFFF0000).view(np.float32)


def float16(x):
    """Round to 11 significant bits; beyond 65504 comes infinity."""
    with np.errstate(over="ignore"):
        return np.float32(np.float16(x))


def mish_slope(z, e):
    """Return the slope of Mish at -z from e = exp(-z)."""
    d = (e + 1) ** 2 + 1
    return e * ((e + 2) / d - 4 * z * (e + 1) / d**2)


tail = np.vectorize(lambda z: erfc(z / sqrt(2)) / 2)
formats = {"bfloat16": bfloat16, "float16": float16, "float32": np.float32}
slopes = {  # at z or -z, where they fade, with e = exp(-z)
    "sigmoid": lambda z, e: e / (1 + e) ** 2,
    "tanh": lambda z, e: (2 * e / (1 + e * e)) ** 2,
    "ELU": lambda z, e: e,
    "SELU": lambda z, e: 1.0507009873554805 * 1.6732632423543772 * e,
    "softplus": lambda z, e: e / (1 + e),
    "SiLU": lambda z, e: e / (1 + e) * (1 - z / (1 + e)),
    "GELU": lambda z, e: tail(z) - z * np.exp(-z * z / 2) / sqrt(tau),
    "Mish": mish_slope,
    "Gaussian": lambda z, e: 2 * z * np.exp(-z * z),
    "softsign": lambda z, e: (1 / (1 + z)) ** 2,
    "arctan": lambda z, e: 1 / (1 + z * z),
}
wrong, zero = {}, {}
print("first z that is         1 % off               0")
print("slope        ", 2 * " bfloat16 float16 float32")
for name, slope in slopes.items():
    wrong[name], zero[name] = {}, {}
    for kind, rounded in formats.items():
        z = np.unique(rounded(np.geomspace(1, 1e23, 100_000)))
        z = z[np.isfinite(z)].astype(float)
        true = slope(z, np.exp(-z))
        off = np.abs(rounded(true) - true) > 0.01 * np.abs(true)
        dead = np.flatnonzero(rounded(true))[-1] + 1
        wrong[name][kind], zero[name][kind] = z[np.argmax(off)], z[dead]
    numbers = *wrong[name].values(), *zero[name].values()
    print(f"{name:14}", *(f"{x:8.3g}" for x in numbers))
