from math import acosh, erf, sqrt


def share_steeper(n, slope):
    """Return the share of z ~ N(0, 1) where tanh(n z) is steeper."""
    if slope >= n:
        return 0.0
    return erf(acosh(sqrt(n / slope)) / n / sqrt(2))


steep, flat = {}, {}
print("  n   largest slope   slope above 1   slope below 0.01")
for n in 1, 2, 10, 100:
    steep[n] = share_steeper(n, 1.0)
    flat[n] = 1 - share_steeper(n, 0.01)
    print(f"{n:3} {n:10} {steep[n]:18.1%} {flat[n]:16.1%}")
