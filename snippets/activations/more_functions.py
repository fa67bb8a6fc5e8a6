import numpy as np

scale, alpha = 1.0507009873554805, 1.6732632423543772
functions = {
    "softsign": (
        lambda z: z / (1 + np.abs(z)),
        lambda z: 1 / (1 + np.abs(z)) ** 2,
    ),
    "arctan": (np.arctan, lambda z: 1 / (1 + z**2)),
    "sine": (np.sin, np.cos),
    "Gaussian": (
        lambda z: np.exp(-(z**2)),
        lambda z: -2 * z * np.exp(-(z**2)),
    ),
    "hard tanh": (lambda z: np.clip(z, -1, 1), lambda z: 1.0 * (abs(z) < 1)),
    "hard sigmoid": (
        lambda z: np.clip(z / 6 + 0.5, 0, 1),
        lambda z: np.where(np.abs(z) < 3, 1 / 6, 0.0),
    ),
    "hard swish": (
        lambda z: z * np.clip(z / 6 + 0.5, 0, 1),
        lambda z: np.where(np.abs(z) < 3, z / 3 + 0.5, z > 0),
    ),
    "SELU": (
        lambda z: scale * np.where(z > 0, z, alpha * (np.exp(z) - 1)),
        lambda z: scale * np.where(z > 0, 1.0, alpha * np.exp(z)),
    ),
    "ReLU6": (
        lambda z: np.clip(z, 0, 6),
        lambda z: np.where((z > 0) & (z < 6), 1.0, 0.0),
    ),
    "squared ReLU": (
        lambda z: np.maximum(z, 0) ** 2,
        lambda z: 2 * np.maximum(z, 0),
    ),
}
z, h = np.array([-3.5, -0.5, 0.25, 2.0, 7.0]), 1e-5
measured, slopes = {}, {}
print("z            ", *(f"{point:8.2f}" for point in z))
for name, (f, f_derivative) in functions.items():
    slopes[name] = f_derivative(z)
    measured[name] = (f(z + h) - f(z - h)) / (2 * h)
    print(f"{name:13}", *(f"{slope:z8.4f}" for slope in slopes[name]))
agree = all(np.allclose(slopes[k], measured[k], atol=1e-8) for k in slopes)
print("measured slopes agree:", agree)
