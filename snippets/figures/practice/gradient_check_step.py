import numpy as np

from snippets.figures import style
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
    figure, axes = style.new_figure(height=4.2)
    shortest = {"double": 1e-13, "single": 1e-8}
    looks = {
        "double": (style.VALUE, "-", "o"),
        "single": (style.SLOPE, "--", "s"),
    }
    for name, number in precisions.items():
        colour, line, marker = looks[name]
        steps = STEPS[shortest[name] * 0.99 <= STEPS]
        (curve,) = axes.plot(
            steps,
            [error(h, number) for h in steps],
            color=colour,
            linestyle=line,
            linewidth=1.4,
            marker=marker,
            markersize=3.5,
        )
        curve.set_gid(name)
    axes.text(7e-14, 2e-9, "double precision", color=style.VALUE)
    axes.text(2.2e-8, 4e-3, "single precision", color=style.SLOPE, ha="right")
    axes.text(
        0.2, 1e-12, "curvature:\nerror ~ h²", color=style.MUTED, ha="right"
    )
    axes.text(1e-11, 2e-12, "rounding:\nerror ~ 1/h", color=style.MUTED)
    axes.set(
        xscale="log",
        yscale="log",
        xlabel="step h",
        ylabel="relative error",
        xlim=(5e-14, 2),
        ylim=(1e-13, 3),
    )
    style.powers_of_ten(axes.xaxis)
    style.powers_of_ten(axes.yaxis)
    return figure
