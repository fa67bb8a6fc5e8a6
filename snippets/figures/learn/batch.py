import numpy as np
from matplotlib.patches import Rectangle

from snippets.figures.style import GRID, INK, SLOPE, VALUE, new_figure
from snippets.learn import batch as net

WIDTH, HEIGHT = 1, 0.72
CENTRED = {"ha": "center", "va": "center"}


def matrix(axes, left, middle, name, values, digits, color, sample=None):
    """Draw values as cells; sample 1 is the first "row" or "column"."""
    rows, columns = values.shape
    top = middle + rows * HEIGHT / 2
    axes.text(
        left + columns * WIDTH / 2,
        top + 0.15,
        f"{name}, {rows} × {columns}",
        color=color,
        ha="center",
        va="bottom",
    )
    for (i, j), value in np.ndenumerate(values):
        marked = (sample, 0) in (("row", i), ("column", j))
        corner = left + j * WIDTH, top - (i + 1) * HEIGHT
        cell = Rectangle(corner, WIDTH, HEIGHT, edgecolor=color, linewidth=1)
        cell.set_facecolor(GRID if marked else "none")
        cell.set_gid(f"{name.replace('ᵀ', 'T')}-{i}-{j}-at-{left:g}")
        axes.add_patch(cell)
        axes.text(
            corner[0] + WIDTH / 2,
            corner[1] + HEIGHT / 2,
            f"{value:.{digits}f}".replace("-", "−"),
            fontsize=10,
            color=color,
            **CENTRED,
        )


def draw():
    """Rows are samples: forward one row each, backward a sum over rows"""
    figure, axes = new_figure(height=5.4)
    axes.set(xlim=(-0.2, 10.7), ylim=(-0.1, 9.6))
    axes.axis("off")
    Z = net.X @ net.W.T + net.b
    delta = np.array([alone[1] for alone in net.rows])
    upper, lower = 6.8, 1.5
    matrix(axes, 0, upper, "X", net.X, 0, VALUE, "row")
    matrix(axes, 3, upper, "Wᵀ", net.W.T, 1, VALUE)
    matrix(axes, 6, upper, "b", net.b[None], 1, VALUE)
    matrix(axes, 8.5, upper, "Z", Z, 1, VALUE, "row")
    matrix(axes, 0, lower, "δᵀ", delta.T, 3, SLOPE, "column")
    matrix(axes, 4.8, lower, "X", net.X, 0, VALUE, "row")
    matrix(axes, 8.5, lower, "dW", net.whole[0], 3, SLOPE)
    for y, words in (
        (9.2, "Forward: each row of X makes its own row of Z."),
        (4.2, "Backward: sample by sample, column times row, then added."),
    ):
        axes.text(0, y, words, color=INK, va="center")
    for x, y, sign in (
        (2.5, upper, "·"),
        (5.5, upper, "+"),
        (8.25, upper, "="),
        (4.4, lower, "·"),
        (7.3, lower, "/ 4"),
        (8.1, lower, "="),
    ):
        axes.text(x, y, sign, color=INK, fontsize=14, **CENTRED)
    return figure
