"""The drawing that the pages about one activation function share."""

import numpy as np

from snippets.figures.style import (
    INK,
    MUTED,
    SLOPE,
    SURFACE,
    VALUE,
    new_figure,
    tangent,
)

ON_LINES = {"facecolor": SURFACE, "edgecolor": "none", "pad": 1.5}
SMOOTH = np.linspace(-6, 6, 121)
KINK_AT_ZERO = np.concatenate(
    [
        np.linspace(-6, 0, 13)[:-1],
        [-1e-9, np.nan, 1e-9],
        np.linspace(0, 6, 13)[1:],
    ]
)


def value_and_slope(
    f, f_derivative, name, at, label, z=SMOOTH, half_width=1.4
):
    """Return (figure, upper axes with f, lower axes with its slope).

    at is where the tangent stands; label is (x, y, alignment) of its words.
    A NaN in z interrupts the curves, as KINK_AT_ZERO does.
    """
    figure, (upper, lower) = new_figure(4.8, rows=2, sharex=True)
    value, slope = float(f(at)), float(f_derivative(at))

    upper.plot(z, f(z), color=VALUE, gid="value")
    (line,) = tangent(upper, at, value, slope, half_width)
    line.set_gid("tangent")
    upper.plot([at], [value], "o", color=INK, gid="value-point")
    x, y, alignment = label
    words = f"tangent at z = {at:g}\nslope {slope:.4g}".replace("-", "−")
    look = {"color": SLOPE, "multialignment": "left", "bbox": ON_LINES}
    upper.text(x, y, words, ha=alignment, va="center", **look)
    upper.set_title(f"{name}(z)", color=VALUE)
    upper.set_ylabel("output a")

    lower.plot(z, f_derivative(z), "--", color=SLOPE, gid="slope")
    lower.plot([at], [slope], "o", color=INK, gid="slope-point")
    label_point(lower, at, slope, f"{slope:.4g}", (12, 10))
    lower.set_title(f"its slope, {name}′(z)", color=SLOPE)
    lower.set_ylabel("slope f′(z)")
    lower.set_xlabel("pre-activation z")
    lower.set_xlim(-6, 6)
    for axes in (upper, lower):
        axes.axvline(at, color=MUTED, linewidth=0.8, linestyle=":")
    figure.align_ylabels()
    return figure, upper, lower


def label_point(axes, x, y, words, offset):
    """Write words beside the point (x, y), offset by so many points."""
    axes.annotate(
        words,
        (x, y),
        offset,
        textcoords="offset points",
        color=INK,
        ha="left" if offset[0] > 0 else "right",
        va="center",
        bbox=ON_LINES,
    )
