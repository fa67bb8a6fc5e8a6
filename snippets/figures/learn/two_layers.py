from matplotlib.patches import Circle

from snippets.figures.style import INK, SLOPE, SURFACE, VALUE, new_figure
from snippets.learn import two_layers as net

PLACES = {
    "x₁": (0, 2.7),
    "x₂": (0, 0),
    "A₁": (3.4, 2.7),
    "A₂": (3.4, 0),
    "B": (6.7, 1.35),
    "L": (9.4, 1.35),
}
EDGES = {
    ("x₁", "A₁"): (f"w₁₁ = {net.w11}", (1.7, 3.2)),
    ("x₁", "A₂"): ("w₂₁", (0.95, 1.95)),
    ("x₂", "A₁"): ("w₁₂", (0.95, 0.75)),
    ("x₂", "A₂"): ("w₂₂", (1.7, -0.4)),
    ("A₁", "B"): ("v₁", (5.05, 2.6)),
    ("A₂", "B"): ("v₂", (5.05, 0.1)),
    ("B", "L"): ("", (0, 0)),
}
PATH = ("x₁", "A₁"), ("A₁", "B"), ("B", "L")
SENT_BACK = *PATH, ("A₂", "B")
RADIUS = 0.46
CENTRED = {"ha": "center", "va": "center"}


def signed(number, digits=4):
    """Return the number with a true minus sign."""
    return f"{number:.{digits}f}".replace("-", "−")


def factors():
    """Return (place, name, value) of the five factors, input to loss."""
    return [
        (0, "x₁", net.x1),
        (3.4, "f′(z) of A₁", net.slope_1),
        (5.05, "v₁", net.v1),
        (6.7, "f′(z) of B", net.slope_B),
        (9.3, "ŷ − y", net.y_hat - net.y),
    ]


def arrow(axes, start, end, color, linewidth):
    """Draw an arrow between two units, a little to its own left."""
    (xa, ya), (xb, yb) = PLACES[start], PLACES[end]
    length = ((xb - xa) ** 2 + (yb - ya) ** 2) ** 0.5
    ux, uy = (xb - xa) / length, (yb - ya) / length
    gap, aside = RADIUS + 0.1, 0.1
    axes.annotate(
        "",
        (xb - gap * ux - aside * uy, yb - gap * uy + aside * ux),
        (xa + gap * ux - aside * uy, ya + gap * uy + aside * ux),
        arrowprops={
            "arrowstyle": "-|>",
            "shrinkA": 0,
            "shrinkB": 0,
            "color": color,
            "linewidth": linewidth,
        },
    )


def draw():
    """The network: values go forward, slopes come back along the edges"""
    figure, axes = new_figure(height=4.4)
    axes.set(xlim=(-0.8, 10.2), ylim=(-1.6, 5.9), aspect="equal")
    axes.axis("off")
    for (start, end), (label, (x, y)) in EDGES.items():
        arrow(axes, start, end, VALUE, 1.3)
        if (start, end) in SENT_BACK:
            on_path = (start, end) in PATH
            arrow(axes, end, start, SLOPE, 3.4 if on_path else 1.3)
        box = {"color": SURFACE, "pad": 1.5}
        axes.text(x, y, label, color=INK, bbox=box, **CENTRED)
    units = {
        "x₁": [signed(net.x1, 0)],
        "x₂": [signed(net.x2, 0)],
        "A₁": [f"a = {signed(net.a1)}", f"δ = {signed(net.delta_1)}"],
        "A₂": [f"a = {signed(net.a2)}", f"δ = {signed(net.delta_2)}"],
        "B": [f"ŷ = {signed(net.y_hat)}", f"δ = {signed(net.delta_B)}"],
        "L": [signed(net.loss)],
    }
    for name, lines in units.items():
        x, y = PLACES[name]
        axes.add_patch(
            Circle(
                (x, y), RADIUS, facecolor=SURFACE, edgecolor=INK, linewidth=1.3
            )
        )
        axes.text(x, y, name, color=INK, **CENTRED)
        for below, color, line in zip(
            (0.8, 1.28), (VALUE, SLOPE), lines, strict=False
        ):
            axes.text(x, y - below, line, color=color, **CENTRED)
    product = signed(net.delta_1 * net.x1)
    axes.text(
        -0.6,
        5.6,
        f"∂L/∂w₁₁ = {product}: one factor from each stop of the thick path",
        color=INK,
        va="center",
    )
    places = [place for place, _, _ in factors()]
    for place, name, value in factors():
        digits = {"x₁": 0, "v₁": 1}.get(name, 4)
        axes.text(place, 4.85, name, color=SLOPE, **CENTRED)
        axes.text(place, 4.3, signed(value, digits), color=SLOPE, **CENTRED)
    for left, right in zip(places, places[1:], strict=False):
        axes.text((left + right) / 2, 4.3, "×", color=INK, **CENTRED)
    return figure
