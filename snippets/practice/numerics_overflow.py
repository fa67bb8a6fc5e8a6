import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) elementwise: any shape, range [0, 1]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)


def sigmoid_derivative(z):
    """Return the slope of sigmoid at z: any shape, range [0, 1/4]."""
    e = np.exp(-np.fabs(np.multiply(z, 1.0)))
    return e / (1 + e) ** 2


def log_sigmoid(z):
    """Return log(sigmoid(z)) elementwise: any shape, range [-inf, 0]."""
    return np.minimum(z, 0.0) - np.log1p(np.exp(-np.fabs(np.multiply(z, 1.0))))


logits = np.array([1000.0, 999.0])
with np.errstate(all="ignore"):
    e, big = np.exp(1000.0), np.exp(logits)
    print(f"1 / (1 + e^1000)                 {1 / (1 + e):8.1f}")
    print(f"e^1000 / (1 + e^1000)^2          {e / (1 + e) ** 2:8.1f}")
    print(f"log(sigmoid(-1000))              {np.log(sigmoid(-1000)):8.1f}")
    print(f"softmax(1000, 999) as written    {(big / big.sum())[0]:8.1f}")
    half = 1 / (1 + np.exp(np.float16(12)))
    print(f"1 / (1 + e^12) in float16        {half:8.1f}")
rise = sigmoid(np.clip(-24, -20, 20)) - sigmoid(np.clip(-26, -20, 20))
print(f"slope at -25, z clipped to 20    {rise / 2:8.1e}")
print("stable forms")
print(f"slope at -1000                   {sigmoid_derivative(-1000):8.1f}")
print(f"log_sigmoid(-1000)               {log_sigmoid(-1000):8.1f}")
shifted = np.exp(logits - logits.max())
share = shifted / shifted.sum()
print(f"softmax with the largest z at 0  {share[0]:8.6f}")
half_stable = float(sigmoid(np.float16(-12)))
print(f"sigmoid(-12) in float16          {half_stable:8.1e}")
print(f"slope at -25                     {sigmoid_derivative(-25):8.1e}")
