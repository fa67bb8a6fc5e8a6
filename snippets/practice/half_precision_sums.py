import numpy as np


def bfloat16(x):
    """Round float32 to 8 significant bits; the range stays the same."""
    bits = np.float32(x).view(np.uint32)
    bits = bits + 0x7FFF + (bits >> 16 & 1)
    return (bits & 0xFFFF0000).view(np.float32)


def float16(x):
    """Round to 11 significant bits; the smallest number is 6e-8."""
    return np.float32(np.float16(x))


formats = {"bfloat16": bfloat16, "float16": float16, "float32": np.float32}
weights, counts = {}, {}
print("                     bfloat16  float16  float32")
for name, rounded in formats.items():
    weight, count = rounded(1.0), rounded(0.0)
    for _ in range(5000):
        weight = rounded(weight - rounded(0.0001))
        count = rounded(count + rounded(1.0))
    weights[name], counts[name] = weight, count
print("1 - 5000 × 0.0001   ", *(f"{w:8.4f}" for w in weights.values()))
print("1 added 5000 times  ", *(f"{c:8.0f}" for c in counts.values()))
