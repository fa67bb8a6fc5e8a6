import numpy as np


def train(largest, steps=31, depth=10, x=2.0, y=1.0, rate=0.005):
    """Return w and E before each step, |gradient| cut to `largest`."""
    w, history = np.float32(1.5), []
    for _ in range(steps):
        a = x * w**depth
        history.append((w, (a - y) ** 2))
        gradient = 2 * (a - y) * x * depth * w ** (depth - 1)
        w = w - rate * np.clip(gradient, -largest, largest)
    return history


with np.errstate(over="ignore", invalid="ignore"):
    free = train(largest=np.inf)
clipped = train(largest=10.0)
print("         gradient as it is         gradient clipped")
print("step         w           E            w          E")
for step in 0, 1, 2, 3, 10, 20, 30:
    print(f"{step:3}  {free[step][0]:11.4g} {free[step][1]:11.4g}", end="")
    print(f"   {clipped[step][0]:10.4f}  {clipped[step][1]:10.1f}")
