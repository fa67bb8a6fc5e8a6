import numpy as np


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


line = "sigmoid_derivative(5) = 0.007"
try:
    compile(line, "note", "exec")
except SyntaxError as error:
    print(f"{line}: {type(error).__name__}")

slope, largest = sigmoid_derivative(5.0), sigmoid_derivative(0.0)
product = largest**4
print(f"slope at 5 and -5  {slope:.10f}")
print(f"is it 0.007        {bool(slope == 0.007)}")
print(f"largest slope      {largest}")
print(f"four of them       {product}")
slope_error, product_error = 0.007 / slope - 1, 0.004 / product - 1
print(f"0.007 is {slope_error:.1%} too large, 0.004 {product_error:.1%}")
