import numpy as np


def not_finite(arrays):
    """Return the names of the arrays that hold an inf or a NaN."""
    return [k for k, a in arrays.items() if not np.all(np.isfinite(a))]


x = np.array([1, 2, 3], dtype=np.float32)
y, w, rate = 2 * x, np.float32(0), np.float32(0.5)
first = {}
with np.errstate(all="ignore"):
    for step in range(70):
        error = w * x - y
        loss, gradient = np.mean(error**2), 2 * np.mean(error * x)
        w = w - rate * gradient
        arrays = {"loss": loss, "gradient": gradient, "w": w}
        for name in not_finite(arrays):
            first.setdefault(f"{name} = {arrays[name]}", step)
        if step < 3:
            print(f"step {step:2}: loss {loss:7.1f}, w {w:6.1f}")
    for event, step in first.items():
        print(f"step {step:2}: {event}")
    e88, e89 = np.exp(np.float32([88, 89]))
    largest = float(np.finfo(np.float32).max)
print(f"in float32 exp(88) = {e88:.1e}, exp(89) = {e89}")
print(f"largest number of float32: {largest:.2e}")
