import numpy as np

from snippets.figures.style import INK, SLOPE, THIRD, VALUE, new_figure
from snippets.practice.half_precision import formats, rules, wrong, zero

COLOURS = dict(zip(formats, (SLOPE, THIRD, VALUE)))
FROM = {"sigmoid": "a(1 − a)", "tanh": "1 − a²"}


def ends(key):
    return wrong[key], zero[key]


def draw():
    """How far out each slope lasts in three number formats."""
    figure, axes = new_figure(height=4.2)
    for row, name in enumerate(rules):
        for place, kind in enumerate(formats):
            key, y = f"{name}_{kind}", 4 * row + place
            colour = COLOURS[kind]
            parts = ("right", 1, wrong[key], 6), ("wrong", *ends(key), 2)
            for part, left, right, width in parts:
                (bar,) = axes.plot([left, right], [y, y], "-", color=colour)
                bar.set(gid=f"{part}-{key}", linewidth=width)
                bar.set_solid_capstyle("butt")
            axes.text(
                zero[key] * 1.05,
                y,
                f"{zero[key]:.1f}" + (f"  {kind}" if row == 0 else ""),
                color=colour if row == 0 else INK,
                va="center",
                fontsize=9,
            )
    axes.set(
        xscale="log",
        xlim=(1, 200),
        xticks=[1, 2, 5, 10, 20, 50, 100],
        xticklabels=[1, 2, 5, 10, 20, 50, 100],
        yticks=4 * np.arange(len(rules)) + 1,
        yticklabels=[f"{n}\n{FROM.get(n, 'from z')}" for n in rules],
        ylim=(4 * len(rules) - 1, -1),
        xlabel="size of the pre-activation z on the fading side",
    )
    axes.minorticks_off()
    axes.grid(False, axis="y")
    return figure
