import numpy as np

from snippets.figures.style import INK, SLOPE, THIRD, VALUE, new_figure
from snippets.practice import half_precision_outputs as from_a
from snippets.practice import half_precision_slopes as from_z

COLOURS = dict(zip(from_z.formats, (SLOPE, THIRD, VALUE)))
EDGE = 1e4
ROWS = [(way, name) for way in (from_a, from_z) for name in way.zero]
# four lines a slope, and two of space between the two ways
HEIGHTS = 4 * np.arange(len(ROWS)) + 2 * np.array(
    [w is from_z for w, _ in ROWS]
)


def bars(ends, kind):
    """Return one line for all bars of a format, with gaps between them."""
    x, y = [], []
    for (way, name), height in zip(ROWS, HEIGHTS + list(COLOURS).index(kind)):
        x += [1, min(getattr(way, ends)[name][kind], EDGE), np.nan]
        y += [height, height, np.nan]
    return x, y


def draw():
    """How far out each slope lasts in three number formats."""
    figure, axes = new_figure(height=6.6)
    figure.get_layout_engine().set(rect=(0.04, 0, 0.96, 1))  # room for names
    for kind, colour in COLOURS.items():
        for part, ends, width in (
            ("wrong", "zero", 1.6),
            ("right", "wrong", 5),
        ):
            (line,) = axes.plot(*bars(ends, kind), "-", color=colour)
            line.set(
                gid=f"{part}-{kind}", linewidth=width, solid_capstyle="butt"
            )
        place = (1, 6, 36)[list(COLOURS).index(kind)], -2
        axes.text(*place, kind, color=colour, va="center")
    for text, row in (("slope from the output a", 1), ("slope from z", 6)):
        place = EDGE / 1.1, HEIGHTS[row] + 1
        axes.text(*place, text, color=INK, ha="right", va="center")
    axes.set(
        xscale="log",
        xlim=(1, EDGE),
        yticks=HEIGHTS + 1,
        yticklabels=[name for _, name in ROWS],
        ylim=(HEIGHTS[-1] + 3, -3.5),
        xlabel="size of the pre-activation z on the fading side",
    )
    axes.set_xticks([1, 3, 10, 30, 100, 300, 1000, 3000, 10000])
    axes.set_xticklabels(
        ["1", "3", "10", "30", "100", "300", "1000", "3000", "10⁴"]
    )
    axes.minorticks_off()
    axes.grid(False, axis="y")
    return figure
