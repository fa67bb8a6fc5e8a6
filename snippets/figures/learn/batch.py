import numpy as np
from matplotlib.patches import Rectangle

from snippets.figures.style import GRID, INK, SLOPE, VALUE, new_figure
from snippets.learn import batch as net

HEIGHT = 26  # of a cell
CENTRED = {"ha": "center", "va": "center"}


def matrix(axes, left, middle, name, values, width, color, sample=None):
    """Draw values as cells; sample 1 is the first "row" or "column"."""
    rows, columns = values.shape
    top = middle + rows * HEIGHT / 2
    axes.text(
        left + columns * width / 2,
        top + 7,
        f"{name}, {rows} × {columns}",
        color=color,
        ha="center",
        va="bottom",
    )
    for (i, j), value in np.ndenumerate(values):
        marked = (sample, 0) in (("row", i), ("column", j))
        corner = left + j * width, top - (i + 1) * HEIGHT
        cell = Rectangle(corner, width, HEIGHT, edgecolor=color, linewidth=1)
        cell.set_facecolor(GRID if marked else "none")
        cell.set_gid(f"{name.replace('ᵀ', 'T')}-{i}-{j}-at-{left:g}")
        axes.add_patch(cell)
        axes.text(
            corner[0] + width / 2,
            corner[1] + HEIGHT / 2,
            f"{value:g}".replace("-", "−"),
            color=color,
            **CENTRED,
        )
    return left + columns * width


def product(axes, middle, *parts):
    """Draw matrices and, evenly between them, the signs with their widths."""
    left = 8
    for part in parts:
        if isinstance(part[0], str) and isinstance(part[1], int):
            sign, width = part
            axes.text(left + width / 2, middle, sign, color=INK, **CENTRED)
            left += width
        else:
            left = matrix(axes, left, middle, *part)


def draw():
    """Rows are samples: forward one row each, backward a sum over rows"""
    figure, axes = new_figure(height=370 / 72)
    figure.set_layout_engine("none")
    axes.set_position([0, 0, 1, 1])
    axes.set(xlim=(0, 460.8), ylim=(0, 370))
    axes.axis("off")
    Z = (net.X @ net.W.T + net.b).round(9)
    delta = np.array([alone[1] for alone in net.rows])
    words = {"color": INK, "va": "center"}
    axes.text(
        8, 358, "Forward: each row of X makes its own row of Z.", **words
    )
    product(
        axes,
        263,
        ("X", net.X, 36, VALUE, "row"),
        ("·", 38),
        ("Wᵀ", net.W.T, 44, VALUE),
        ("+", 38),
        ("b", net.b[None], 44, VALUE),
        ("=", 38),
        ("Z", Z, 44, VALUE, "row"),
    )
    axes.text(
        8, 177, "Backward: column times row, added over the samples,", **words
    )
    axes.text(8, 158, "with δ and dW in thousandths.", **words)
    product(
        axes,
        58,
        ("δᵀ", (1000 * delta.T).round(), 40, SLOPE, "column"),
        ("·", 38),
        ("X", net.X, 36, VALUE, "row"),
        ("/ 4   =", 72),
        ("dW", (1000 * net.whole[0]).round(), 44, SLOPE),
    )
    return figure
