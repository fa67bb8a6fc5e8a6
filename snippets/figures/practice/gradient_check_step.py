import numpy as np

from snippets.figures.style import (
    MUTED,
    SLOPE,
    VALUE,
    new_figure,
    powers_of_ten,
)
from snippets.practice.gradient_check_step import (
    difference,
    precisions,
    truth,
    z,
)

STEPS = np.logspace(0, -13, 66)


def error(h, number):
    """Return the relative error of the difference, 1 if there is none."""
    return min(abs(float(difference(z, h, number)) / truth - 1), 1)


def draw():
    """The error of a centred difference against its step h."""
    figure, axes = new_figure(height=4.2)
    shortest = {"double": 1e-13, "single": 1e-8}
    styles = {"double": (VALUE, "-", "o"), "single": (SLOPE, "--", "s")}
    for name, number in precisions.items():
        colour, style, marker = styles[name]
        steps = STEPS[shortest[name] * 0.99 <= STEPS]
        (line,) = axes.plot(
            steps,
            [error(h, number) for h in steps],
            color=colour,
            linestyle=style,
            linewidth=1.4,
            marker=marker,
            markersize=3.5,
        )
        line.set_gid(name)
    axes.text(7e-14, 2e-9, "double precision", color=VALUE)
    axes.text(2.2e-8, 4e-3, "single precision", color=SLOPE, ha="right")
    axes.text(1.3e-2, 2e-7, "curvature:\nerror ~ h²", color=MUTED)
    axes.text(1e-11, 2e-12, "rounding:\nerror ~ 1/h", color=MUTED)
    axes.set(
        xscale="log",
        yscale="log",
        xlabel="step h",
        ylabel="relative error of the measured slope",
        xlim=(5e-14, 2),
        ylim=(1e-13, 3),
    )
    powers_of_ten(axes.xaxis)
    powers_of_ten(axes.yaxis)
    return figure
