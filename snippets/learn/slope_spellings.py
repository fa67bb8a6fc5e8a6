import numpy as np

z = np.array([-1.0, 0.0, 2.0, np.nan], dtype=np.float32)
spellings = {
    "np.heaviside(z, 0.0)": np.heaviside(z, 0.0),
    "(z > 0).astype(z.dtype)": (z > 0).astype(z.dtype),
    "np.where(z > 0, 1.0, 0.0)": np.where(z > 0, 1.0, 0.0),
    "np.where(z >= 0, 1.0, 0.0)": np.where(z >= 0, 1.0, 0.0),
    "(np.sign(z) + 1) / 2": (np.sign(z) + 1) / 2,
}
print("z", z, z.dtype)
for spelling, slope in spellings.items():
    print(f"{spelling:26}  {str(slope):17}  {slope.dtype}")
