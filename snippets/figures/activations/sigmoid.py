from snippets.activations.sigmoid import sigmoid, sigmoid_derivative
from snippets.figures.style import MUTED
from snippets.figures.value_and_slope import label_point, value_and_slope


def draw():
    """The sigmoid and its slope"""
    figure, upper, lower = value_and_slope(
        sigmoid, sigmoid_derivative, "sigmoid", at=1, label=(2.7, 0.55, "left")
    )
    upper.set_ylim(-0.08, 1.08)
    lower.set_ylim(-0.02, 0.29)
    lower.axhline(
        0.25, color=MUTED, linewidth=0.8, linestyle=":", gid="largest"
    )
    label_point(lower, 0, 0.25, "never above ¼", (-16, 7))
    return figure
