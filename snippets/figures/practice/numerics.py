from decimal import Decimal

import numpy as np

from snippets.figures.style import (
    SLOPE,
    THIRD,
    VALUE,
    new_figure,
    powers_of_ten,
)
from snippets.practice.numerics import (
    exact_slope,
    sigmoid_derivative,
    slope_from_both_sides,
    slope_from_output,
)

FORMS = {
    "output": (slope_from_output, SLOPE, "o", 4),
    "both-sides": (slope_from_both_sides, THIRD, "^", 6),
    "stable": (sigmoid_derivative, VALUE, "s", 3),
}


def draw():
    """The relative error of three forms of the sigmoid's slope against z."""
    figure, axes = new_figure(height=4.6)
    z = np.linspace(0.7, 44.2, 30)
    for precision, style in ((np.float32, "--"), (np.float64, "-")):
        inputs = z.astype(precision)
        for gid, (form, colour, marker, size) in FORMS.items():
            errors = [
                abs(Decimal(float(form(v))) / exact_slope(v) - 1)
                for v in inputs
            ]
            (line,) = axes.plot(
                z,
                np.array(errors, dtype=float),
                color=colour,
                linestyle=style if gid == "output" else "none",
                linewidth=1.4,
                marker=marker,
                markersize=size,
            )
            line.set_gid(f"{gid}-{precision.__name__}")
    axes.text(13.5, 2e-3, "a(1 − a)\nsingle", color=SLOPE, va="top")
    axes.text(33.5, 2e-4, "a(1 − a)\ndouble", color=SLOPE, va="top")
    axes.text(44.7, 3e0, "nothing left of the slope", color=SLOPE, ha="right")
    for height, name in ((2e-10, "single"), (8e-16, "double")):
        stable = f"σ(z) σ(−z) ▲ and e/(1 + e)² ■, {name}"
        axes.text(44.7, height, stable, color=VALUE, ha="right")
    axes.set(
        yscale="log",
        xlabel="pre-activation z",
        ylabel="relative error of the slope",
        xlim=(0, 45),
        ylim=(1e-19, 50),
    )
    powers_of_ten(axes.yaxis)
    return figure
