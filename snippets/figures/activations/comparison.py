import numpy as np

from snippets.activations.comparison import (
    crossing,
    relu_derivative,
    sigmoid_derivative,
    tanh_derivative,
)
from snippets.activations.gelu import gelu_derivative
from snippets.figures.style import (
    FOURTH,
    GRID,
    INK,
    MUTED,
    SLOPE,
    THIRD,
    VALUE,
    new_figure,
)
from snippets.figures.value_and_slope import Z

CURVES = (
    ("ReLU′", relu_derivative, FOURTH, ":", (3.1, 0.94, "left")),
    ("GELU′", gelu_derivative, THIRD, "-.", (2.0, 1.17, "left")),
    ("tanh′", tanh_derivative, SLOPE, "--", (-0.75, 0.86, "right")),
    ("sigmoid′", sigmoid_derivative, VALUE, "-", (-2.1, 0.2, "right")),
)


def draw():
    """Slopes of the sigmoid, tanh, ReLU and GELU from z = −5 to 5"""
    figure, axes = new_figure(4.4)
    for name, derivative, color, style, (x, y, alignment) in CURVES:
        smooth = np.linspace(-5, 5, 101)
        z = Z if derivative is relu_derivative else smooth
        gid = derivative.__name__.replace("_", "-")
        axes.plot(z, derivative(z), linestyle=style, color=color, gid=gid)
        axes.text(x, y, name, color=color, ha=alignment, va="center")

    slope = float(sigmoid_derivative(crossing))
    axes.axvspan(-crossing, crossing, color=GRID, alpha=0.4, linewidth=0)
    axes.plot(
        [-crossing, crossing], [slope, slope], "o", color=INK, gid="crossing"
    )
    axes.annotate(
        f"slopes equal: {slope:.4f}\nat |z| = {crossing:.4f}",
        (crossing, slope),
        (2.0, 0.45),
        color=INK,
        va="center",
        arrowprops={"arrowstyle": "-", "color": MUTED, "shrinkB": 5},
    )
    axes.text(0, -0.16, "tanh steeper", color=INK, ha="center", va="center")
    axes.text(
        3.3, -0.16, "sigmoid steeper", color=INK, ha="center", va="center"
    )
    axes.set_xlim(-5, 5)
    axes.set_ylim(-0.22, 1.25)
    axes.set_xlabel("pre-activation z")
    axes.set_ylabel("slope f′(z)")
    return figure
