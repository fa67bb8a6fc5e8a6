import numpy as np


def forecast_error(series):
    """Fit s[t] = p s[t-1] + q s[t-2]; return p, q and the RMS error."""
    past = np.column_stack([series[1:-1], series[:-2]])
    weights, *_ = np.linalg.lstsq(past, series[2:], rcond=None)
    error = np.sqrt(np.mean((past @ weights - series[2:]) ** 2))
    return *weights, error


rng = np.random.default_rng(0)
x = rng.standard_normal(3)
W1, W2 = rng.standard_normal((2, 3, 3))
difference = np.abs(W2 @ (W1 @ x) - (W2 @ W1) @ x).max()
print("two layers equal one:", bool(difference < 1e-12))

angle = 0.3
sine = np.sin(angle * np.arange(200))
p, q, sine_error = forecast_error(sine)
expected = 2 * np.cos(angle)
print(f"sine      p = {p:.6f}   q = {q:.6f}   2 cos 0.3 = {expected:.6f}")
print("exact to rounding:", bool(sine_error < 1e-12))

logistic = [0.2]
for _ in range(199):
    logistic.append(4 * logistic[-1] * (1 - logistic[-1]))
centred = np.array(logistic) - np.mean(logistic)
*_, logistic_error = forecast_error(centred)
spread = np.std(centred)
print(f"logistic  error {logistic_error:.2f}, spread {spread:.2f}")
