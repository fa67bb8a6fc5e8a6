import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def cross_entropy(z, y):
    """Return the loss of sigmoid(z) for the target y: any shape, >= 0."""
    return np.logaddexp(0, z) - y * z


y = 1.0
z = np.array([-10.0, -5.0, 0.0, 5.0, 10.0])
a = sigmoid(z)
once, twice = a - y, (sigmoid(a) - y) * sigmoid_derivative(z)
loss = cross_entropy(a, y)
print("  z   output: once   twice   delta: once    twice   loss: twice")
for row in zip(z, a, sigmoid(a), once, twice, loss):
    print("{:3.0f} {:14.6f}{:9.6f} {:12.6f}{:10.6f} {:12.6f}".format(*row))

classes = 10
lowest, highest = sigmoid(np.array([0.0, 1.0]))
best = np.e / (np.e + classes - 1)
print(f"sigmoid twice: output from {lowest:.4f} to {highest:.4f}")
print(f"softmax twice, {classes} classes: output at most {best:.4f}")
losses = -np.log([highest, best])
print("loss at least {:.4f} and {:.4f}".format(*losses))
