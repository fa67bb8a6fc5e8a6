from snippets.activations.tanh import tanh, tanh_derivative
from snippets.figures.value_and_slope import label_point, value_and_slope


def draw():
    """The hyperbolic tangent and its slope"""
    figure, upper, lower = value_and_slope(
        tanh,
        tanh_derivative,
        "tanh",
        at=1,
        label=(2.4, 0.2, "left"),
        half_width=0.9,
    )
    upper.set_ylim(-1.2, 1.35)
    lower.set_ylim(-0.08, 1.16)
    label_point(lower, 0, 1, "1 at z = 0", (-14, 4))
    return figure
