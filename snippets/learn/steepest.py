import numpy as np


def cost(w):
    """Return C = (w1**2 + 25 * w2**2) / 2, least at (0, 0)."""
    return (w[0] ** 2 + 25 * w[1] ** 2) / 2


def cost_derivative(w):
    """Return the slopes of C with respect to w1 and w2."""
    return np.array([w[0], 25 * w[1]])


w = np.array([5.0, 1.0])
gradient = cost_derivative(w)
cosine = gradient @ w / np.linalg.norm(gradient) / np.linalg.norm(w)
angle = np.degrees(np.arccos(cosine))
print(f"C = {cost(w):.2f}  gradient = {gradient}")
print(f"steepest descent misses the minimum by {angle:.1f} degrees")
rates = [0.02, 0.04, 0.06, 0.08, 0.1]
costs = [cost(w - rate * gradient) for rate in rates]
for rate, new_cost in zip(rates, costs, strict=True):
    print(f"one step at rate {rate:.2f}: C = {new_cost:.2f}")
