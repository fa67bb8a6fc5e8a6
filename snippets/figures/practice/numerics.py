from decimal import Decimal

import numpy as np

from snippets.figures import style
from snippets.practice.numerics import (
    exact_slope,
    sigmoid_derivative,
    slope_from_both_sides,
    slope_from_output,
)

FORMS = {
    "output": (slope_from_output, style.SLOPE, "o", 4),
    "both-sides": (slope_from_both_sides, style.THIRD, "^", 6),
    "stable": (sigmoid_derivative, style.VALUE, "s", 3),
}


def draw():
    """The relative error of three forms of the sigmoid's slope against z."""
    figure, axes = style.new_figure(height=4.6)
    z = np.linspace(0.7, 44.2, 30)
    for precision, line in ((np.float32, "--"), (np.float64, "-")):
        inputs = z.astype(precision)
        for gid, (form, colour, marker, size) in FORMS.items():
            errors = [
                abs(Decimal(float(form(v))) / exact_slope(v) - 1)
                for v in inputs
            ]
            (curve,) = axes.plot(
                z,
                np.array(errors, dtype=float),
                color=colour,
                linestyle=line if gid == "output" else "none",
                linewidth=1.4,
                marker=marker,
                markersize=size,
            )
            curve.set_gid(f"{gid}-{precision.__name__}")
    axes.text(13.5, 2e-3, "a(1 − a)\nsingle", color=style.SLOPE, va="top")
    axes.text(22.5, 0.2, "a(1 − a)\ndouble", color=style.SLOPE, va="top")
    axes.text(
        44.7, 3e0, "nothing left of the slope", color=style.SLOPE, ha="right"
    )
    right = {"x": 44.7, "ha": "right"}
    axes.text(y=6e-7, s="single", color=style.MUTED, **right)
    axes.text(y=5e-11, s="▲ σ(z) σ(−z)", color=style.THIRD, **right)
    axes.text(y=5e-13, s="■ e/(1 + e)²", color=style.VALUE, **right)
    axes.text(y=3e-15, s="double", color=style.MUTED, **right)
    axes.set(
        yscale="log",
        yticks=10.0 ** np.arange(-18, 1, 3),
        xlabel="pre-activation z",
        ylabel="relative error of the slope",
        xlim=(0, 45),
        ylim=(1e-19, 400),
    )
    style.powers_of_ten(axes.yaxis)
    return figure
