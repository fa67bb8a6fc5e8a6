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


formats = {"bfloat16": bfloat16, "float16": float16, "float32": np.float32}
outputs = {  # at the end where each is flat, with e = exp(-z)
    "sigmoid": lambda e: 1 / (1 + e),
    "tanh": lambda e: (1 - e * e) / (1 + e * e),
    "ELU": lambda e: e - 1,
}
from_output = {
    "sigmoid": lambda a: a * (1 - a),
    "tanh": lambda a: 1 - a * a,
    "ELU": lambda a: a + 1,
}
slopes = {
    "sigmoid": lambda e: e / (1 + e) ** 2,
    "tanh": lambda e: (2 * e / (1 + e * e)) ** 2,
    "ELU": lambda e: e,
}
wrong, zero, true_slope = {}, {}, {}
print("first z that is         1 % off               0")
print("from a       ", 2 * " bfloat16 float16 float32")
for name in outputs:
    wrong[name], zero[name], true_slope[name] = {}, {}, {}
    for kind, rounded in formats.items():
        z = np.unique(rounded(np.geomspace(1, 1e3, 100_000))).astype(float)
        true, a = slopes[name](np.exp(-z)), outputs[name](np.exp(-z))
        found = rounded(from_output[name](rounded(a)))
        off = np.abs(found - true) > 0.01 * np.abs(true)
        dead = np.flatnonzero(found)[-1] + 1
        wrong[name][kind], zero[name][kind] = z[np.argmax(off)], z[dead]
        true_slope[name][kind] = true[dead]
    numbers = *wrong[name].values(), *zero[name].values()
    print(f"{name:14}", *(f"{x:8.3g}" for x in numbers))
kept = [r(np.float64([1, 0.01, 1 / 6])) for r in formats.values()]
loss = np.max(np.abs(np.array(kept) / [1, 0.01, 1 / 6] - 1))
print(f"slopes 1, 0.01 and 1/6 are at most {loss:.1%} off, anywhere")
