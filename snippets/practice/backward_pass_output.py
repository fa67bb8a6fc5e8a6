import numpy as np


def softplus(z):
    """Return log(1 + exp(z)) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.fabs(np.multiply(z, 1.0))))


def softplus_slope_from_output(a):
    """Return the slope of softplus from a = softplus(z): range [0, 1]."""
    return -np.expm1(-np.asarray(a))


def elu(z, alpha=1.0):
    """Return z where z > 0, else alpha * (exp(z) - 1): any shape."""
    below = alpha * np.expm1(np.minimum(z, 0.0))
    return np.maximum(z, 0.0) + below


def elu_slope_from_output(a, alpha=1.0):
    """Return the slope of elu from a = elu(z, alpha): 1, or a + alpha."""
    a = np.asarray(a)
    return np.where(a > 0, 1.0, a + alpha)


z, h, alpha = np.array([-2.0, -0.5, 0.5, 2.0]), 1e-5, 0.5
a = elu(z, alpha)
rows = {
    "softplus, measured": (softplus(z + h) - softplus(z - h)) / (2 * h),
    "softplus, 1 - exp(-a)": softplus_slope_from_output(softplus(z)),
    "elu, measured": (elu(z + h, alpha) - elu(z - h, alpha)) / (2 * h),
    "elu, a + alpha": elu_slope_from_output(a, alpha),
    "elu, alpha forgotten": elu_slope_from_output(a),
}
print("z                     ", *(f"{value:8.1f}" for value in z))
for name, slopes in rows.items():
    print(f"{name:22}", *(f"{slope:8.5f}" for slope in slopes))
