from decimal import Decimal, getcontext

import numpy as np

getcontext().prec = 50


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def slope_from_output(z):
    """Return a(1 - a), the textbook slope: wrong far to the right."""
    a = sigmoid(z)
    return a * (1 - a)


def slope_from_both_sides(z):
    """Return sigmoid(z) sigmoid(-z): any shape, range [0, 1/4]."""
    return sigmoid(z) * sigmoid(0.0 - np.asarray(z))


def exact_slope(z):
    """Return the slope of sigmoid at one number z to 50 digits."""
    e = (-abs(Decimal(float(z)))).exp()
    return e / (1 + e) ** 2


print("   z  a(1 - a)       s(z) s(-z)     e / (1 + e)^2  50 digits")
forms = slope_from_output, slope_from_both_sides, sigmoid_derivative
for z in (-40.0, 0.0, 10.0, 20.0, 30.0, 36.0, 40.0, 700.0):
    values = [f"{float(f(z)):.6e}" for f in (*forms, exact_slope)]
    print(f"{z:4.0f}  " + "   ".join(values))
true_at_40 = float(exact_slope(40))
