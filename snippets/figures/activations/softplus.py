from snippets.activations.softplus import softplus, softplus_derivative
from snippets.figures.style import MUTED
from snippets.figures.value_and_slope import label_point, value_and_slope


def draw():
    """Softplus, ReLU beneath it, and its slope"""
    figure, upper, lower = value_and_slope(
        softplus,
        softplus_derivative,
        "softplus",
        at=0,
        label=(-3.4, 2.6, "center"),
    )
    upper.set_ylim(-0.5, 6.4)
    (relu,) = upper.plot(
        [-6, 0, 6], [0, 0, 6], color=MUTED, linestyle=":", gid="relu"
    )
    relu.set_zorder(1)
    label_point(upper, 1, 1, "ReLU, dotted", (14, -10))
    lower.set_ylim(-0.08, 1.2)
    lower.texts[0].xyann = 12, -6
    label_point(lower, 4, float(softplus_derivative(4)), "sigmoid(z)", (0, 12))
    return figure
