import math

import numpy as np


def sigmoid_textbook(z):
    """Return 1 / (1 + exp(-z)), typed as it is written."""
    return 1 / (1 + np.exp(-z))


def sigmoid_quotient_derivative(z):
    """Return exp(-z) / (1 + exp(-z))**2, typed as it is written."""
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


z = np.array([-300.0, -400.0, -710.0])
with np.errstate(over="ignore", invalid="ignore"):
    square = (1 + np.exp(-z)) ** 2
    a = sigmoid_textbook(z)
    quotient = sigmoid_quotient_derivative(z)
    half = sigmoid_textbook(np.float16(-12))

half_at_minus_twelve = 1 / (1 + math.exp(12))
try:
    math.exp(710)
except OverflowError as error:
    message = str(error)

print("   z    square   sigmoid  quotient  true slope")
for row in zip(z, square, a, quotient, sigmoid_derivative(z)):
    print("{:4.0f}  {:8.2g}  {:8.2g}  {:8.2g}  {:10.2g}".format(*row))
print("math.exp(710) raises OverflowError:", message)
print(f"sigmoid(-12) in half precision: {half:g},", end=" ")
print(f"true: {half_at_minus_twelve:.2g}")
