"""One neuron as a graph: values forward, slopes backward."""

from snippets.figures.style import INK, SLOPE, SURFACE, VALUE, new_figure
from snippets.learn.chain_rule import E, a, slopes, w, x, y, z

CENTRE = {"ha": "center", "va": "center"}


def signed(number):
    """Return number with at most four decimals and a true minus sign."""
    return f"{round(number, 4):g}".replace("-", "−")


def arrow(axes, start, end, color):
    """Draw an arrow from start to end."""
    style = {"arrowstyle": "-|>", "color": color, "linewidth": 1.6}
    style |= {"shrinkA": 0, "shrinkB": 0, "mutation_scale": 13}
    axes.annotate("", end, start, arrowprops=style)


def draw_chain(axes, quantities, links, inputs):
    """Draw a neuron: values above its edges, slopes and factors below.

    quantities: (name, value, slope of E in it, start and end of its edge);
    links: (name, place of its box, its input, its slope in that input);
    inputs: (name, value, place, place where it enters the box).
    """
    for name, value, slope, start, end in quantities:
        arrow(axes, (start, 0), (end, 0), VALUE)
        place = (start + end) / 2
        for height, words, color, gid in [
            (0.47, f"{name} = {signed(value)}", VALUE, f"value_{name}"),
            (-0.5, f"∂E/∂{name} =", SLOPE, None),
            (-0.9, signed(slope), SLOPE, f"slope_{name}"),
        ]:
            axes.text(place, height, words, color=color, gid=gid, **CENTRE)
    box = {
        "boxstyle": "round,pad=0.45",
        "facecolor": SURFACE,
        "edgecolor": INK,
    }
    for words, place, name, slope in links:
        axes.text(place, 0, words, color=INK, bbox=box, **CENTRE)
        arrow(axes, (place + 0.9, -1.4), (place - 0.9, -1.4), SLOPE)
        words, gid = f"× {signed(slope)}", f"factor_{name}"
        axes.text(place, -1.8, words, color=SLOPE, gid=gid, **CENTRE)
    for name, value, place, end in inputs:
        arrow(axes, (place, 1.3), (end, 0.45), VALUE)
        words, gid = f"{name} = {signed(value)}", f"value_{name}"
        axes.text(place, 1.6, words, color=VALUE, gid=gid, **CENTRE)


def draw():
    """One neuron as a graph: values above the edges, slopes below them."""
    figure, axes = new_figure(height=2.9)
    axes.set(xlim=(-0.1, 10.1), ylim=(-2.1, 1.9))
    axes.set_axis_off()
    dz_dw, da_dz, dE_da, dE_dw = slopes
    draw_chain(
        axes,
        [
            ("w", w, dE_dw, 0.05, 1.5),
            ("z", z, dE_da * da_dz, 2.15, 3.9),
            ("a", a, dE_da, 4.45, 6.25),
            ("E", E, 1.0, 7.9, 10.1),
        ],
        [
            ("×", 1.83, "w", dz_dw),
            ("f", 4.17, "z", da_dz),
            ("(a − y)²", 7.08, "a", dE_da),
        ],
        [("x", x, 1.83, 1.83), ("y", y, 7.08, 7.08)],
    )
    return figure
