from snippets.activations.elu import elu, elu_derivative
from snippets.figures.style import MUTED
from snippets.figures.value_and_slope import label_point, value_and_slope


def draw():
    """ELU with α = 1 and its slope"""
    figure, upper, lower = value_and_slope(
        elu, elu_derivative, "elu", at=-1, label=(-2.6, 1.9, "center")
    )
    upper.set_ylim(-1.9, 4.4)
    upper.axhline(-1, color=MUTED, linewidth=0.8, linestyle=":")
    label_point(upper, -4.6, -1, "never below −α", (0.1, 14))
    lower.set_ylim(-0.08, 1.2)
    lower.texts[0].xyann = 14, -4
    label_point(lower, 1.2, 1, "1 for every z > 0", (0.1, -16))
    return figure
