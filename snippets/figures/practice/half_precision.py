import numpy as np

from snippets.figures.style import INK, SLOPE, THIRD, VALUE, new_figure
from snippets.practice.half_precision import formats, rules, wrong, zero

COLOURS = dict(zip(formats, (SLOPE, THIRD, VALUE)))
FROM = {"sigmoid": "a(1 − a)", "tanh": "1 − a²", "ELU": "a + 1"}


def bars(kind):
    """Return y, where each bar begins to be wrong, and where it ends."""
    keys = [f"{name}_{kind}" for name in rules]
    rows = 4 * np.arange(len(keys)) + list(formats).index(kind)
    return rows, [wrong[key] for key in keys], [zero[key] for key in keys]


def draw():
    """How far out each slope lasts in three number formats."""
    figure, axes = new_figure(height=5.4)
    for kind, colour in COLOURS.items():
        rows, first_wrong, first_zero = bars(kind)
        for part, ends, width in (
            ("wrong", first_zero, 2),
            ("right", first_wrong, 6),
        ):
            x, y = [], []  # one line for all bars, with gaps between them
            for row, end in zip(rows, ends):
                x += [1, end, np.nan]
                y += [row, row, np.nan]
            (line,) = axes.plot(x, y, "-", color=colour, linewidth=width)
            line.set(gid=f"{part}-{kind}", solid_capstyle="butt")
        for row, end in zip(rows, first_zero):
            text = f"{end:.1f}" + (f"  {kind}" if row < 4 else "")
            colour_of_text = colour if row < 4 else INK
            axes.text(end * 1.05, row, text, va="center", color=colour_of_text)
    axes.set(
        xscale="log",
        xlim=(1, 200),
        xticks=[1, 3, 10, 30, 100],
        xticklabels=[1, 3, 10, 30, 100],
        yticks=4 * np.arange(len(rules)) + 1,
        yticklabels=[f"{n}\n{FROM.get(n, 'from z')}" for n in rules],
        ylim=(4 * len(rules) - 1, -1),
        xlabel="size of the pre-activation z on the fading side",
    )
    axes.minorticks_off()
    axes.grid(False, axis="y")
    return figure
