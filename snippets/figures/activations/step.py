from snippets.activations.soft_step import soft_step, soft_step_derivative
from snippets.activations.step import step, step_derivative
from snippets.figures.style import SLOPE, SURFACE, THIRD, VALUE
from snippets.figures.value_and_slope import (
    KINK_AT_ZERO,
    SMOOTH,
    label_point,
    value_and_slope,
)


def draw():
    """The step, its slope, and a soft step beside them"""
    figure, upper, lower = value_and_slope(
        step,
        step_derivative,
        "step",
        at=2,
        label=(2.3, 0.68, "left"),
        z=KINK_AT_ZERO,
    )
    soft = {"color": THIRD, "linestyle": ":", "linewidth": 1.8}
    upper.plot(SMOOTH, soft_step(SMOOTH, 4), gid="soft-value", **soft)
    lower.plot(
        SMOOTH, soft_step_derivative(SMOOTH, 4), gid="soft-slope", **soft
    )
    upper.text(-0.6, 0.4, "sigmoid(4z)", color=THIRD, ha="right")
    lower.text(-0.7, 0.7, "slope of sigmoid(4z)", color=THIRD, ha="right")
    upper.plot([0], [0], "o", color=VALUE, markerfacecolor=SURFACE)
    upper.plot([0], [1], "o", color=VALUE)
    lower.plot([0], [0], "o", color=SLOPE, markerfacecolor=SURFACE, gid="gap")
    label_point(lower, 0, 0, "no slope at the jump", (-9, -14))
    upper.set_ylim(-0.12, 1.14)
    lower.set_ylim(-0.32, 1.14)
    return figure
