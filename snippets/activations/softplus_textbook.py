import numpy as np


def softplus_textbook(z):
    """Return log(1 + exp(z)) computed as it is written."""
    with np.errstate(over="ignore"):
        return np.log(1 + np.exp(z))


def softplus(z):
    """Return log(1 + exp(z)) elementwise: any shape, range [0, inf)."""
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.fabs(np.multiply(z, 1.0))))


print("   z  textbook      stable")
for z in (-40.0, -30.0, 1.0, 1000.0):
    textbook, stable = softplus_textbook(z), softplus(z)
    print(f"{z:4.0f}  {textbook:<12.6g}  {stable:.6g}")

with np.errstate(over="ignore", invalid="ignore"):
    e = np.exp(1000.0)
    quotient = e / (1 + e)
print(f"slope at 1000 as e^z / (1 + e^z): {quotient:.6g}")

a = softplus(-40.0)
by_exp, by_expm1 = 1 - np.exp(-a), -np.expm1(-a)
print(f"slope at -40 from the output: {by_exp:.6g} or {by_expm1:.6g}")

left_out = softplus(20.0) - 20
print(f"left out by a switch to a = z at z = 20: {left_out:.3g}")

slope_at_minus_twenty = np.exp(-20.0) / (1 + np.exp(-20.0))
print(f"slope at -20: {slope_at_minus_twenty:.3g}")
