"""One neuron as a graph: values forward, slopes backward."""

from snippets.figures.style import INK, SLOPE, SURFACE, VALUE, new_figure
from snippets.learn.chain_rule import E, a, slopes, w, x, y, z


def signed(number):
    """Return number with at most four decimals and a true minus sign."""
    return f"{round(number, 4):g}".replace("-", "−")


def draw():
    """One neuron as a graph: values above the edges, slopes below them."""
    figure, axes = new_figure(height=3.1)
    axes.set(xlim=(-0.1, 10.1), ylim=(-2.3, 1.95))
    axes.set_axis_off()
    centre = {"ha": "center", "va": "center", "fontsize": 13}

    def arrow(start, end, color):
        style = {"arrowstyle": "-|>", "color": color, "linewidth": 1.6}
        style |= {"shrinkA": 0, "shrinkB": 0, "mutation_scale": 13}
        axes.annotate("", end, start, arrowprops=style)

    dz_dw, da_dz, dE_da, dE_dw = slopes
    for name, value, slope, start, end in [
        ("w", w, dE_dw, 0.05, 1.8),
        ("z", z, dE_da * da_dz, 2.4, 4.5),
        ("a", a, dE_da, 5.0, 6.9),
        ("E", E, 1.0, 8.4, 10.1),
    ]:
        arrow((start, 0), (end, 0), VALUE)
        place = (start + end) / 2
        words = f"{name} = {signed(value)}"
        axes.text(
            place, 0.42, words, color=VALUE, gid=f"value_{name}", **centre
        )
        axes.text(place, -0.5, f"∂E/∂{name} =", color=SLOPE, **centre)
        words = signed(slope)
        axes.text(
            place, -0.9, words, color=SLOPE, gid=f"slope_{name}", **centre
        )

    box = {
        "boxstyle": "round,pad=0.45",
        "facecolor": SURFACE,
        "edgecolor": INK,
    }
    links = {2.1: ("×", dz_dw), 4.75: ("f", da_dz), 7.65: ("(a − y)²", dE_da)}
    for place, (name, slope) in links.items():
        axes.text(place, 0, name, color=INK, bbox=box, **centre)
        arrow((place + 0.9, -1.55), (place - 0.9, -1.55), SLOPE)
        axes.text(place, -2.0, f"× {signed(slope)}", color=SLOPE, **centre)
    for place, words in (2.1, f"x = {x:g}"), (7.65, f"y = {y:g}"):
        arrow((place, 1.3), (place, 0.45), VALUE)
        axes.text(place, 1.6, words, color=VALUE, **centre)
    return figure
