import numpy as np

from snippets.figures.style import (
    INK,
    MUTED,
    SLOPE,
    THIRD,
    VALUE,
    new_figure,
    powers_of_ten,
)
from snippets.learn.choosing import X, Y, fit, units

LOOK = {
    "identity": (INK, "-", (25, 0.72)),
    "sigmoid": (SLOPE, "--", (420, 0.40)),
    "tanh": (THIRD, "-.", (88, 0.24)),
    "ReLU": (VALUE, ":", (36, 0.14)),
}


def draw():
    """Cost of four networks on exclusive or, step by step"""
    figure, axes = new_figure(height=3.9)
    steps = np.unique(np.geomspace(1, 2001, 70).astype(int)) - 1
    for name, (colour, line, place) in LOOK.items():
        costs, _ = fit(*units[name], X, Y)
        (curve,) = axes.plot(
            steps + 1, np.array(costs)[steps], color=colour, linestyle=line
        )
        curve.set_gid(f"cost-{name.lower()}")
        label = f"{name} stays at ln 2" if name == "identity" else name
        axes.text(*place, label, color=colour)
    axes.axhline(np.log(2), color=MUTED, linewidth=0.8)
    axes.set_xscale("log")
    powers_of_ten(axes.xaxis)
    axes.set_ylim(0, 1)
    axes.set_xlabel("step (logarithmic)")
    axes.set_ylabel("cost C")
    return figure
