import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def swish(z, beta):
    """Return z * sigmoid(beta * z): any shape."""
    s = sigmoid(np.multiply(beta, z))
    return s * np.where(s > 0, z, 0.0)


def swish_derivative(z, beta):
    """Return the slope of swish with respect to z: any shape."""
    t = np.clip(np.multiply(beta, z), -800.0, 800.0)
    return sigmoid(t) * (1 + t * sigmoid(-t))


def swish_beta_derivative(z, beta):
    """Return the slope of swish with respect to beta, never negative."""
    t = np.clip(np.multiply(beta, z), -800.0, 800.0)
    bell = sigmoid(t) * sigmoid(-t)
    z = np.where(bell > 0, z, 0.0)
    return z * bell * z


z, beta = np.array([-5.0, -1.0, 0.0, 1.0, 5.0]), 1.5
dL_da = np.array([0.1, -0.2, 0.3, 0.4, -0.5])
in_z, in_beta = swish_derivative(z, beta), swish_beta_derivative(z, beta)
print("   z  swish      da/dz      da/dbeta   dL/dz")
for row in zip(z, swish(z, beta), in_z, in_beta, dL_da * in_z):
    print("{:4.0f}{:10.6f}{:11.6f}{:11.6f}{:11.6f}".format(*row))
dL_dbeta = np.sum(dL_da * in_beta)
print(f"dL/dbeta, the sum over all: {dL_dbeta:.6f}")

a, e = swish(z, 1.0), np.exp(z)
by_output = a + sigmoid(z) * (1 - a)
by_powers = e * (z + e + 1) / (e + 1) ** 2
for spelling in (by_output, by_powers, swish_derivative(z, 1.0)):
    print("beta = 1:", *(f"{slope:9.6f}" for slope in spelling))
