import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


print("step h  quotient at 0  its smallest step")
for h in (1e-1, 1e-4, 1e-7, 1e-10, 1e-13):
    quotient = (sigmoid(h) - sigmoid(0)) / h
    smallest_step = np.spacing(0.5) / h
    print(f"{h:6.0e}  {quotient:.4f}         {smallest_step:.1e}")
