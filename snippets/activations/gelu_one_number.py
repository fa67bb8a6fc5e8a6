import math


def gelu_one_number(z):
    """Return z * Phi(z) for one number z, by the standard library."""
    z = max(z, -40.0)
    return z * (math.erfc(-z / math.sqrt(2)) / 2)


def gelu_one_number_derivative(z):
    """Return Phi(z) + z * density(z) for one number z."""
    z = min(max(z, -40.0), 40.0)
    area = math.erfc(-z / math.sqrt(2)) / 2
    return area + z * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def bisect(f, low, high):
    """Return the z between low and high where f changes sign."""
    for _ in range(60):
        middle = (low + high) / 2
        if (f(middle) > 0) == (f(low) > 0):
            low = middle
        else:
            high = middle
    return low


turn = bisect(gelu_one_number_derivative, -1, 0)
smallest = gelu_one_number(turn)
left = bisect(lambda z: gelu_one_number(z) + 0.1, -5, turn)
right = bisect(lambda z: gelu_one_number(z) + 0.1, turn, 0)
for z in (left, turn, right):
    a, slope = gelu_one_number(z), round(gelu_one_number_derivative(z), 4)
    print(f"z = {z:7.4f}   a = {a:7.4f}   slope = {slope + 0:7.4f}")
