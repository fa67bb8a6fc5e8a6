import numpy as np

from snippets.figures.style import MUTED, SLOPE, VALUE, new_figure
from snippets.practice.output_error import (
    cross_entropy_delta,
    squared_error_delta,
)


def draw():
    """The size of the output error |δ| against z for the target y = 1."""
    figure, axes = new_figure(height=3.8)
    z = np.linspace(-10, 10, 101)
    for gid, delta, colour, style in (
        ("cross-entropy", cross_entropy_delta, VALUE, "-"),
        ("squared-error", squared_error_delta, SLOPE, "--"),
    ):
        (line,) = axes.plot(z, -delta(z, 1.0), color=colour, linestyle=style)
        line.set_gid(gid)
    axes.axvline(0, color=MUTED, linewidth=1)
    axes.text(-9.8, 0.78, "cross-entropy:\n|a − y|", color=VALUE)
    axes.text(-9.8, 0.04, "squared error:\n|a − y| f′(z)", color=SLOPE)
    axes.text(-0.3, 1.07, "output wrong: a < ½", color=MUTED, ha="right")
    axes.text(0.3, 1.07, "output right: a > ½", color=MUTED)
    axes.set(
        xlabel="pre-activation z of the output",
        ylabel="|δ| = |∂L/∂z|",
        xlim=(-10, 10),
        ylim=(0, 1.16),
        xticks=[-10, -5, 0, 5, 10],
        yticks=[0, 0.25, 0.5, 0.75, 1],
    )
    return figure
