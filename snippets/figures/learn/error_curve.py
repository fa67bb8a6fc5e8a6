"""The error of one neuron over its weight, and one step of descent."""

import numpy as np

from snippets.figures.style import (
    INK,
    MUTED,
    SLOPE,
    VALUE,
    new_figure,
    tangent,
)
from snippets.learn.error_curve import E, error, new_w, reached, slope, w, x, y


def draw():
    """The error E over the weight w, its tangent at w = 0.5 and one step."""
    figure, axes = new_figure(height=4.2)
    weights = np.linspace(-3, 2.6, 113)
    (curve,) = axes.plot(weights, error(weights, x, y), color=VALUE)
    curve.set_gid("curve")
    (line,) = tangent(axes, w, E, slope, 0.65, zorder=3)
    line.set_gid("tangent")

    start = f"w = {w}: slope {slope:.4f}".replace("-", "−")
    after = f"one step: w = {new_w:.4f}"
    for gid, marker, end, words, place in [
        ("point", "o", (w, E), start, (0.75, 0.32)),
        ("next_point", "D", (new_w, reached), after, (1.0, 0.17)),
    ]:
        color = SLOPE if gid == "point" else INK
        (point,) = axes.plot(*end, marker, color=color, zorder=4)
        point.set_gid(gid)
        leader = {"arrowstyle": "-", "color": color, "relpos": (0, 0)}
        axes.annotate(words, end, place, color=color, arrowprops=leader)

    axes.text(-2.9, 0.89, "flat:\nall wrong", color=MUTED, va="top")
    axes.text(2.6, 0.03, "flat: nearly right", color=MUTED, ha="right")
    axes.set(
        xlabel="weight w", ylabel="error E, from 0 to 1", ylim=(-0.08, 1.05)
    )
    return figure
