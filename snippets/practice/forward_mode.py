import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


class Dual:
    """A number and its slope with respect to the one chosen input."""

    def __init__(self, number, slope=0.0):
        """Keep the number and its slope, 1 for the chosen input itself."""
        self.number, self.slope = number, slope

    def __mul__(self, other):
        """Return self * other; the slope is that of a product."""
        slope = self.slope * other.number + self.number * other.slope
        return Dual(self.number * other.number, slope)

    def __sub__(self, other):
        """Return self - other, and the difference of the slopes."""
        return Dual(self.number - other.number, self.slope - other.slope)

    def through(self, f, f_derivative):
        """Return f(self); the slope is multiplied by f'."""
        return Dual(f(self.number), f_derivative(self.number) * self.slope)


slopes = {}
for chosen in "w", "x", "y":
    inputs = {"w": Dual(0.5), "x": Dual(2.0), "y": Dual(1.0)}
    inputs[chosen].slope = 1.0
    a = (inputs["w"] * inputs["x"]).through(sigmoid, sigmoid_derivative)
    error = a - inputs["y"]
    slopes[chosen] = (error * error).slope
    print(f"slope of E with respect to {chosen}: {slopes[chosen]:.10f}")
