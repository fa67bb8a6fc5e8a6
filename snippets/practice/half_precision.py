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
z = np.array([2.0, 4.0, 6.25, 9.0, 17.5])
e = np.exp(-z)
true = e / (1 + e) ** 2
from_output, from_z = {}, {}
print("z                ", *(f"{x:8.4g}" for x in z))
for name, rounded in formats.items():
    a = rounded(1 / (1 + e))
    from_output[name] = rounded(a * (1 - a))
    from_z[name] = rounded(true)
    print(f"{name:8} from a  ", *(f"{x:8.1e}" for x in from_output[name]))
    print(f"{name:8} from z  ", *(f"{x:8.1e}" for x in from_z[name]))
print("true slope       ", *(f"{x:8.1e}" for x in true))
