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


a = float16(1 / (1 + np.exp(-9.0)))
gradients = np.array([2.0, 1e-4, 3e-7, 2e-8, a * (1 - a)])
kept = {}
print("gradient        ", *(f"{g:6.0e}" for g in gradients))
for name, rounded in {"float16": float16, "bfloat16": bfloat16}.items():
    for scale in 1, 65536:
        stored = rounded(scale * gradients)
        kept[f"{name} {scale}"] = stored / scale
        row = (f"{g:6.0e}" for g in stored / scale)
        print(f"{name:8} × {scale:5}", *row)
