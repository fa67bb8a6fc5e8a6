import numpy as np

from snippets.figures.style import INK, MUTED, SLOPE, new_figure
from snippets.learn.which_derivative import (
    identity,
    identity_derivative,
    sigmoid,
    sigmoid_derivative,
)

NEURONS = {
    "Line, f(z) = z": (identity, identity_derivative),
    "Sigmoid neuron": (sigmoid, sigmoid_derivative),
}
FACTORS = [
    "the cost’s\n∂L/∂ŷ = ŷ − 1",
    "the activation’s\nf′(z)",
    "product\nδ",
]
LIMITS = [[(-5.5, 3.5), (-1.25, 0.25)], [(-0.1, 1.2)] * 2] + [
    [(-5.5, 3.5), (-0.2, 0.04)]
]
TICKS = [[(-5, 0, 3), (-1, 0)], [(0, 0.25, 1)] * 2, [(-5, 0, 3), (-0.15, 0)]]


def draw():
    """One product, two factors: a line beside a sigmoid neuron"""
    figure, axes = new_figure(height=5.6, rows=3, columns=2, sharex=True)
    z = np.linspace(-4, 4, 41)
    for column, (name, (f, f_derivative)) in enumerate(NEURONS.items()):
        by_prediction, slope = f(z) - 1, f_derivative(z)
        curves = by_prediction, slope, by_prediction * slope
        for row, curve in enumerate(curves):
            panel = axes[row, column]
            panel.axhline(0, color=MUTED, linewidth=1)
            panel.plot(
                z,
                curve,
                color=SLOPE,
                linestyle=["-", "--", "-"][row],
                linewidth=[2.2, 2.2, 3.4][row],
                gid=f"factor-{column}-{row}",
            )
            panel.set(ylim=LIMITS[row][column], yticks=TICKS[row][column])
            panel.tick_params(length=0)
        axes[0, column].set_title(name)
        axes[2, column].set(xlabel="z = wx + b", xticks=[-4, 0, 4])
        for row, sign in (1, "×"), (2, "="):
            axes[row, column].annotate(
                sign,
                (0.5, 1.1),
                xycoords="axes fraction",
                ha="center",
                va="center",
                color=INK,
            )
    for panel, label in zip(axes[:, 0], FACTORS, strict=True):
        panel.set_ylabel(label)
    figure.align_ylabels()
    return figure
