"""The error of one neuron over its weight, and one step of descent."""

import numpy as np

from snippets.figures import style
from snippets.learn.error_curve import E, error, new_w, reached, slope, w, x, y


def draw():
    """The error E over the weight w, its tangent at w = 0.5 and one step."""
    figure, axes = style.new_figure(height=4.2)
    weights = np.linspace(-3, 2.6, 113)
    (curve,) = axes.plot(weights, error(weights, x, y), color=style.VALUE)
    curve.set_gid("curve")
    (line,) = style.tangent(axes, w, E, slope, 0.65, zorder=3)
    line.set_gid("tangent")

    start = f"w = {w}:\nslope {slope:.4f}".replace("-", "−")
    after = f"one step:\nw = {new_w:.4f}"
    for gid, marker, end, words, place in [
        ("point", "o", (w, E), start, (-0.1, 0.55)),
        ("next_point", "D", (new_w, reached), after, (0.85, 0.3)),
    ]:
        color = style.SLOPE if gid == "point" else style.INK
        (point,) = axes.plot(*end, marker, color=color, zorder=4)
        point.set_gid(gid)
        leader = {"arrowstyle": "-", "color": color, "relpos": (0, 0)}
        axes.annotate(words, end, place, color=color, arrowprops=leader)

    axes.text(-2.9, 0.89, "flat:\nall wrong", color=style.MUTED, va="top")
    axes.text(1.35, 0.06, "flat:\nnearly right", color=style.MUTED)
    axes.set(
        xlabel="weight w", ylabel="error E, from 0 to 1", ylim=(-0.08, 1.05)
    )
    return figure
