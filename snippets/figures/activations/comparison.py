import numpy as np

from snippets.activations.comparison import (
    crossing,
    relu_derivative,
    sigmoid_derivative,
    tanh_derivative,
)
from snippets.activations.gelu import gelu_derivative
from snippets.figures import style
from snippets.figures.value_and_slope import Z

CURVES = (
    ("ReLU′", "relu", relu_derivative, (3.1, 0.92, "left")),
    ("GELU′", "gelu", gelu_derivative, (2.0, 1.17, "left")),
    ("tanh′", "tanh", tanh_derivative, (-0.75, 0.86, "right")),
    ("sigmoid′", "sigmoid", sigmoid_derivative, (-2.1, 0.22, "right")),
)


def draw():
    """Slopes of the sigmoid, tanh, ReLU and GELU from z = −5 to 5"""
    figure, axes = style.new_figure(4.4)
    for name, function, derivative, (x, y, alignment) in CURVES:
        color, line = style.FUNCTIONS[function]
        smooth = np.linspace(-5, 5, 101)
        z = Z if derivative is relu_derivative else smooth
        gid = derivative.__name__.replace("_", "-")
        axes.plot(z, derivative(z), line, color=color, gid=gid)
        axes.text(x, y, name, color=color, ha=alignment, va="center")

    slope = float(sigmoid_derivative(crossing))
    axes.axvspan(-crossing, crossing, color=style.GRID, alpha=0.4, linewidth=0)
    axes.plot(
        [-crossing, crossing],
        [slope, slope],
        "o",
        color=style.INK,
        gid="crossing",
    )
    axes.annotate(
        f"slopes equal:\n{slope:.4f} at\n|z| = {crossing:.4f}",
        (crossing, slope),
        (2.0, 0.45),
        color=style.INK,
        va="center",
        arrowprops={"arrowstyle": "-", "color": style.MUTED, "shrinkB": 5},
    )
    axes.text(
        0, -0.25, "tanh steeper", color=style.INK, ha="center", va="center"
    )
    axes.text(
        3.4,
        -0.25,
        "sigmoid steeper",
        color=style.INK,
        ha="center",
        va="center",
    )
    axes.set_xlim(-5, 5)
    axes.set_ylim(-0.34, 1.25)
    axes.set_xlabel("pre-activation z")
    axes.set_ylabel("slope f′(z)")
    return figure
