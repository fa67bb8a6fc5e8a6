from functools import partial

from snippets.activations.leaky_relu import leaky_relu, leaky_relu_derivative
from snippets.figures.style import SLOPE, SURFACE
from snippets.figures.value_and_slope import (
    KINK_AT_ZERO,
    label_point,
    value_and_slope,
)

ALPHA = 0.1


def draw():
    """Leaky ReLU with α = 0.1 and its slope"""
    figure, upper, lower = value_and_slope(
        partial(leaky_relu, alpha=ALPHA),
        partial(leaky_relu_derivative, alpha=ALPHA),
        "leaky ReLU",
        at=-3,
        label=(-3, 2.2, "center"),
        z=KINK_AT_ZERO,
    )
    upper.set_ylim(-1.4, 6.4)
    lower.set_ylim(-0.15, 1.25)
    lower.set_yticks([0, 0.5, 1])
    hollow = {"color": SLOPE, "markerfacecolor": SURFACE}
    lower.plot([0], [1], "o", **hollow, gid="limit")
    lower.plot([0], [ALPHA], "o", color=SLOPE, gid="convention")
    label_point(lower, 0, ALPHA, "α at z = 0, by convention", (12, 0))
    return figure
