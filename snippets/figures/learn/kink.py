import numpy as np

from snippets.figures import style
from snippets.learn.kink import relu

SLOPES = [0, 0.25, 0.5, 0.75, 1]


def draw():
    """ReLU and the lines that touch it at 0 without crossing it"""
    figure, axes = style.new_figure(height=4.0)
    ends = np.array([-2.0, 0.0, 2.0])
    axes.fill_between(ends, 0 * ends, ends, color=style.GRID, alpha=0.6, lw=0)
    (line,) = axes.plot(ends, relu(ends), style.VALUE, linewidth=3.4, zorder=3)
    line.set_gid("relu")
    for slope in SLOPES:
        (line,) = style.tangent(
            axes, 0, 0, slope, 2, linewidth=1.4, linestyle="--"
        )
        line.set_gid(f"subgradient-{slope}")
        axes.annotate(
            f"slope {slope:g}",
            (-1.98, -2 * slope),
            (-4, 0),
            textcoords="offset points",
            color=style.SLOPE,
            ha="right",
            va="center",
        )
    axes.plot(0, 0, "o", color=style.INK, markersize=7, zorder=4)
    axes.annotate(
        "relu(z)",
        (1.3, 1.3),
        (-10, 6),
        textcoords="offset points",
        color=style.VALUE,
        ha="right",
    )
    axes.set_xlim(-3.6, 2.1)
    axes.set_yticks([-2, -1, 0, 1, 2])
    axes.set_xticks([-2, -1, 0, 1, 2])
    axes.set_xlabel("z")
    axes.set_ylabel("relu(z) and the lines")
    return figure
