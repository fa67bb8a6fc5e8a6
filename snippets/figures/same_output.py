"""The drawing that the pages about the non-monotonic activations share."""

import numpy as np

from snippets.figures import style
from snippets.figures.value_and_slope import label_point

CURVE = np.linspace(-6, 4, 121)


def same_output(f, f_derivative, name, a, inputs):
    """Return the figure of f and its slope at the two inputs with output a."""
    figure, (upper, lower) = style.new_figure(4.8, rows=2, sharex=True)
    slopes = f_derivative(np.array(inputs))
    upper.axhline(a, color=style.MUTED, linewidth=0.8, linestyle=":")
    lower.axhline(0, color=style.MUTED, linewidth=0.8, linestyle=":")
    lower.axhline(1, color=style.MUTED, linewidth=0.8, linestyle=":")
    upper.plot(CURVE, f(CURVE), color=style.VALUE, gid="value")
    lower.plot(
        CURVE, f_derivative(CURVE), "--", color=style.SLOPE, gid="slope"
    )

    sides = zip(("left", "right"), inputs, slopes, (-14, 14), strict=True)
    for side, z, slope, lift in sides:
        (line,) = style.tangent(upper, z, a, slope, 1.1)
        line.set_gid(f"tangent-{side}")
        upper.plot([z], [a], "o", color=style.INK, gid=f"value-{side}")
        lower.plot([z], [slope], "o", color=style.INK, gid=f"slope-{side}")
        words = f"{slope:.3f}".replace("-", "−")
        label_point(lower, z, slope, words, (-8, lift))
        for axes in (upper, lower):
            axes.axvline(z, color=style.MUTED, linewidth=0.8, linestyle=":")
    label_point(upper, 3.9, a, f"a = {a:g}".replace("-", "−"), (0, -12))

    fine = np.linspace(0, 4, 4001)
    steepest = fine[np.argmax(f_derivative(fine))]
    peak = float(f_derivative(steepest))
    lower.plot([steepest], [peak], "o", color=style.INK, gid="slope-peak")
    label_point(lower, steepest, peak, f"peak {peak:.4f}", (-6, 13))

    upper.set(xlim=(-6, 4), ylim=(-0.45, 0.75), ylabel="output a")
    upper.set_title(f"{name}(z)", color=style.VALUE)
    lower.set(ylim=(-0.55, 1.45), xlabel="pre-activation z")
    lower.set_ylabel("slope f′(z)")
    lower.set_title(f"its slope, {name}′(z)", color=style.SLOPE)
    figure.align_ylabels()
    return figure
