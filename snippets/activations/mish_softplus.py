import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


print("  z  sigmoid(z)    1 - exp(-sp)  -expm1(-sp)   slope of mish")
for z in (-40.0, -30.0, -1.0, 1.0):
    sp = np.logaddexp(0.0, z)
    t = np.tanh(sp)
    grad_sp = -np.expm1(-sp)
    slope = t + z * (1 - t * t) * grad_sp
    row = z, sigmoid(z), 1 - np.exp(-sp), grad_sp, slope
    print("{:3.0f}  {:<12.7g}  {:<12.7g}  {:<12.7g}  {:.7g}".format(*row))
