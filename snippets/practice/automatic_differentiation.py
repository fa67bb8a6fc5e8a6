import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


class Value:
    """A number that remembers what it was computed from."""

    def __init__(self, number, *links):
        """Keep the number and its links: (value, slope with respect to it)."""
        self.number, self.links, self.slope = number, links, 0.0

    def __mul__(self, other):
        """Return self * other; its slope for one factor is the other."""
        links = (self, other.number), (other, self.number)
        return Value(self.number * other.number, *links)

    def __sub__(self, other):
        """Return self - other; the slopes are 1 and -1."""
        return Value(self.number - other.number, (self, 1), (other, -1))

    def through(self, f, f_derivative):
        """Return f(self); the slope is f'."""
        return Value(f(self.number), (self, f_derivative(self.number)))

    def backward(self, slope=1.0):
        """Add slope to this value's, and pass it on along every link."""
        self.slope += slope
        for value, link in self.links:
            value.backward(slope * link)


x, w, y = Value(2.0), Value(0.5), Value(1.0)
z = w * x
a = z.through(sigmoid, sigmoid_derivative)
error = a - y
E = error * error
E.backward()
slopes = {"w": w.slope, "z": z.slope, "a": a.slope}
for name, slope in slopes.items():
    print(f"slope of E with respect to {name}: {slope:.10f}")
