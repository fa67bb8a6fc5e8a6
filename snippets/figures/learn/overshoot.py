"""Where one step lands for three learning rates."""

import numpy as np

from snippets.figures.style import INK, MUTED, SLOPE, VALUE, new_figure
from snippets.learn import overshoot
from snippets.learn.overshoot import E, error, w, x, y


def draw():
    """One step from w = 0.5 with the learning rates 5, 20 and 100."""
    figure, axes = new_figure(height=4.2)
    weights = np.linspace(0, 6.4, 129)
    (curve,) = axes.plot(weights, error(weights, x, y), color=VALUE)
    curve.set_gid("curve")

    axes.plot(w, E, "o", color=SLOPE, zorder=4, gid="start")
    axes.text(w - 0.12, E, "start", color=SLOPE, ha="right", va="center")
    for rate, marker, level, place, words in [
        (5, "D", -0.017, (0.9, -0.017), "η = 5: near the bottom"),
        (20, "s", -0.011, (1.7, -0.011), "η = 20: higher than the start"),
        (100, "^", -0.005, (3.0, 0.034), "η = 100: out on the flat"),
    ]:
        i = list(overshoot.rates).index(rate)
        weight, height = overshoot.weights[i], overshoot.errors[i]
        axes.plot(
            weight, height, marker, color=INK, zorder=4, gid=f"rate_{rate}"
        )
        axes.plot(
            [weight, weight], [height, level], ":", color=MUTED, linewidth=1
        )
        step = {"arrowstyle": "->", "color": INK, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", (weight, level), (w, level), arrowprops=step)
        axes.text(*place, words, color=INK, va="center")
    axes.plot([w, w], [E, -0.017], ":", color=MUTED, linewidth=1)
    axes.set(
        xlabel="weight w",
        ylabel="error E",
        xlim=(-0.5, 6.5),
        ylim=(-0.02, 0.045),
        yticks=[0, 0.01, 0.02, 0.03, 0.04],
    )
    return figure
