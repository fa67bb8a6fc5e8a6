import numpy as np


def step(z):
    """Return 1 where z >= 0, else 0: any shape."""
    return np.heaviside(z, 1.0)


def step_derivative(z):
    """Return the slope of step: 0 everywhere, by convention also at 0."""
    return 0.0 * np.heaviside(z, 0.0)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


x, y, w, b, learning_rate = 2.0, 1.0, 0.5, -2.0, 1.0
z = w * x + b
a = step(z)
print(f"z = {z:.1f}  a = {a:.0f}  E = {(a - y) ** 2:.0f}")
gradients, new_z, new_E = {}, {}, {}
for f_derivative in [step_derivative, sigmoid_derivative]:
    name = f_derivative.__name__
    gradients[name] = 2 * (a - y) * f_derivative(z) * x
    new_z[name] = (w - learning_rate * gradients[name]) * x + b
    new_E[name] = (step(new_z[name]) - y) ** 2
    print(f"with {name}: dE/dw = {gradients[name]:z.4f}")
    print(f"  one step: z = {new_z[name]:.4f}  E = {new_E[name]:.0f}")
