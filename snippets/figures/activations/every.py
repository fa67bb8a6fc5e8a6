import numpy as np

from snippets.figures import style, value_and_slope

COLUMNS = 4
SHOWN = {
    name: function
    for name, function in value_and_slope.FUNCTIONS.items()
    if name != "soft_step"
}
Z = value_and_slope.Z[~(np.abs(value_and_slope.Z) > 4)]  # with a gap at 0


def draw():
    """Every activation function beside its slope"""
    rows = -(-len(SHOWN) // COLUMNS)
    figure, axes = style.new_figure(
        1.5 * rows, columns=COLUMNS, rows=rows, sharex=True, sharey=True
    )
    for one, function in zip(axes.flat, SHOWN.values()):
        one.axhline(0, color=style.MUTED, linewidth=0.8)
        one.plot(Z, function.value(Z), color=style.VALUE)
        one.plot(Z, function.slope(Z), color=style.SLOPE)
        one.set_title(function.words)
    for one in axes.flat:
        one.set_axis_off()
    first = axes.flat[0]
    first.set(xlim=(-4.1, 4.1), ylim=(-1.2, 3.4))
    first.text(4, 1.15, "f", color=style.VALUE, ha="right")
    first.text(4, 0.15, "f′", color=style.SLOPE, ha="right")
    return figure
