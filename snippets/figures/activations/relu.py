from snippets.activations.relu import relu, relu_derivative
from snippets.figures.style import SLOPE, SURFACE
from snippets.figures.value_and_slope import (
    KINK_AT_ZERO,
    label_point,
    value_and_slope,
)


def draw():
    """ReLU and its slope, which jumps at zero"""
    figure, upper, lower = value_and_slope(
        relu,
        relu_derivative,
        "ReLU",
        at=3,
        label=(2.4, 4.6, "right"),
        z=KINK_AT_ZERO,
    )
    upper.set_ylim(-0.6, 6.4)
    lower.set_ylim(-0.15, 1.25)
    lower.set_yticks([0, 0.5, 1])
    hollow = {"color": SLOPE, "markerfacecolor": SURFACE}
    lower.plot([0], [1], "o", **hollow, gid="limit")
    lower.plot([0], [0], "o", color=SLOPE, gid="convention")
    label_point(lower, 0, 1, "limit from the right: 1", (-12, 0))
    label_point(lower, 0, 0, "at z = 0: 0, by convention", (12, 11))
    return figure
