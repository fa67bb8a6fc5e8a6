import numpy as np

from snippets.figures.style import (
    SLOPE,
    THIRD,
    VALUE,
    new_figure,
    powers_of_ten,
)
from snippets.learn.dying_unit import alphas, costs


def draw():
    """The cost of a unit that dies and of two leaky ones, step by step"""
    figure, axes = new_figure()
    steps = np.unique(np.geomspace(1, costs.shape[1] - 1, 110).astype(int))
    looks = [
        (SLOPE, "-", "ReLU: slope 0, it stays dead", (1.2, 0.78)),
        (THIRD, "-.", "leaky, slope 0.01", (70, 1.42)),
        (VALUE, "--", "leaky, slope 0.1", (8, 2.05)),
    ]
    for alpha, cost, look in zip(alphas, costs, looks, strict=True):
        color, linestyle, label, place = look
        (line,) = axes.semilogx(
            steps, cost[steps], color=color, linestyle=linestyle
        )
        line.set_gid(f"alpha-{alpha}")
        axes.annotate(label, place, color=color)
    axes.set_ylim(-0.05, 2.5)
    powers_of_ten(axes.xaxis)
    axes.set_xlabel("steps after the one that was too large")
    axes.set_ylabel("cost C")
    return figure
