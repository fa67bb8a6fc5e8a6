"""One look for every figure: colours by what they mean, and small helpers.

The colours here are those of the light theme. When a figure is put into a
page each of them becomes a CSS custom property, so that the same drawing
follows the reader's theme; a figure therefore uses no other colour.
"""

from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

matplotlib.rc_file(Path(__file__).with_name("matplotlibrc"))

INK = "#24292f"  # words, and lines that are neither a value nor a slope
MUTED = "#5b6470"  # axes, ticks, secondary words
GRID = "#d4d9df"  # grid lines and light fills
SURFACE = "#ffffff"  # the page behind the figure
VALUE = "#1f5fa8"  # forward values: f, a, E, and the first of several series
SLOPE = "#b3400e"  # slopes and gradients: f′, tangents; the second series
THIRD = "#2b7a3d"  # a third series
FOURTH = "#7a3e9d"  # a fourth series

# A figure of one function shows its value and its slope in the colours above.
# Where functions are compared each has its own, and its own line beside it.
FUNCTIONS = {
    "sigmoid": (VALUE, "-"),
    "tanh": (THIRD, "--"),
    "relu": (FOURTH, ":"),
    "leaky_relu": ("#a8359c", "-."),
    "elu": ("#55680c", "--"),
    "softplus": ("#7d5238", "--"),
    "silu": ("#7f6000", "--"),
    "gelu": ("#0a7480", "-."),
    "mish": ("#4a4fc4", "-."),
    "soft_step": ("#17769a", "--"),
    "step": ("#b0246a", "-"),
}

ROLES = {
    "ink": INK,
    "muted": MUTED,
    "grid": GRID,
    "surface": SURFACE,
    "value": VALUE,
    "slope": SLOPE,
    "third": THIRD,
    "fourth": FOURTH,
} | {name: colour for name, (colour, _) in FUNCTIONS.items()}

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def new_figure(height=3.8, columns=1, rows=1, **options):
    """Return (figure, axes) of the site's width, height in inches.

    options go to `Figure.subplots` (sharex, width_ratios, ...).
    """
    figure = Figure(figsize=(6.4, height))
    return figure, figure.subplots(rows, columns, **options)


def powers_of_ten(axis):
    """Label a logarithmic axis 10⁻³, 10⁰, 10³ in plain text."""

    def label(value, position):
        exponent = f"{value:.0e}".split("e")[1]
        return "10" + str(int(exponent)).translate(SUPERSCRIPT)

    axis.set_major_formatter(FuncFormatter(label))


def tangent(axes, x, y, slope, half_width, **options):
    """Draw the tangent of the given slope at (x, y), 2·half_width wide."""
    ends = [x - half_width, x + half_width]
    return axes.plot(
        ends,
        [y + slope * (end - x) for end in ends],
        **{"color": SLOPE, "linestyle": "-", "linewidth": 2.2} | options,
    )
