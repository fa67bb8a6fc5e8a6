import numpy as np


def relu_derivative_astype(z):
    """Return the mask z > 0 as floats: fails on a plain number."""
    return (z > 0).astype(float)


def relu_derivative_if(z):
    """Return 1 if z > 0, else 0: fails on an array."""
    return 1.0 if z > 0 else 0.0


def relu_derivative_in_place(z):
    """Return the mask z > 0 as floats: overwrites the caller's z."""
    z[z <= 0] = 0
    z[z > 0] = 1
    return z


def relu_derivative_at_least(a):
    """Return a >= 0 as floats: 1 everywhere if a is relu's output."""
    return np.where(a >= 0, 1.0, 0.0)


try:
    relu_derivative_astype(-5.0)
except AttributeError as error:
    message = str(error)
print("plain number:", message)

z = np.array([-2.0, 0.0, 3.0])
try:
    relu_derivative_if(z)
except ValueError as error:
    ambiguous = str(error)
print("array, with if:", *ambiguous.split(". "), sep="\n  ")

a = np.maximum(z, 0.0)
print("from a >= 0: ", relu_derivative_at_least(a))
print("from a > 0:  ", relu_derivative_astype(a))
print("z before:    ", z)
print("in place:    ", relu_derivative_in_place(z))
print("z after:     ", z)
