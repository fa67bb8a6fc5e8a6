"""The network of two layers with all that goes forward and comes back.

Places are in points, as wide as the figure.
"""

from matplotlib.patches import Circle, FancyArrowPatch, Rectangle

from snippets.figures.controls import Menu, Question
from snippets.figures.style import INK, SLOPE, SURFACE, VALUE, new_figure
from snippets.learn import two_layers as net

TOOL = "two-layers"

UNITS = {
    "x₁": (28, 270),
    "x₂": (28, 98),
    "A₁": (208, 270),
    "A₂": (208, 98),
    "B": (346, 184),
    "L": (433, 184),
}
RADIUS, GAP, ASIDE = 21, 4, 4.5
# a weight: its name, where its label stands, from where to where it leads
WEIGHTS = {
    "w11": ("w₁₁", (116, 297), "x₁", "A₁"),
    "w12": ("w₁₂", (114, 127), "x₂", "A₁"),
    "b1": ("b₁", (208, 207), "b1", "A₁"),
    "w21": ("w₂₁", (114, 241), "x₁", "A₂"),
    "w22": ("w₂₂", (116, 71), "x₂", "A₂"),
    "b2": ("b₂", (208, 161), "b2", "A₂"),
    "v1": ("v₁", (269, 277), "A₁", "B"),
    "v2": ("v₂", (270, 94), "A₂", "B"),
    "c": ("c", (346, 238), "c", "B"),
}
WIDTH, HEIGHT = 78, 36  # of a label

COLUMNS = 46, 138, 230, 322, 414  # of the factors, input to loss
UPPER = "slope_B", "miss"
PATHS = {
    "w11": ("x1", "slope_1", "v1", *UPPER),
    "w12": ("x2", "slope_1", "v1", *UPPER),
    "b1": ("one", "slope_1", "v1", *UPPER),
    "w21": ("x1", "slope_2", "v2", *UPPER),
    "w22": ("x2", "slope_2", "v2", *UPPER),
    "b2": ("one", "slope_2", "v2", *UPPER),
    "v1": ("a1", *UPPER, None, None),
    "v2": ("a2", *UPPER, None, None),
    "c": ("one", *UPPER, None, None),
}
FACTORS = {
    "x1": ("x₁", net.x1),
    "x2": ("x₂", net.x2),
    "one": ("always", 1),
    "a1": ("a of A₁", net.a1),
    "a2": ("a of A₂", net.a2),
    "v1": ("v₁", net.v1),
    "v2": ("v₂", net.v2),
    "slope_1": ("f′(z) of A₁", net.slope_1),
    "slope_2": ("f′(z) of A₂", net.slope_2),
    "slope_B": ("f′(z) of B", net.slope_B),
    "miss": ("ŷ − y", net.y_hat - net.y),
}
GRADIENTS = {
    "w11": net.delta_1 * net.x1,
    "w12": net.delta_1 * net.x2,
    "b1": net.delta_1,
    "w21": net.delta_2 * net.x1,
    "w22": net.delta_2 * net.x2,
    "b2": net.delta_2,
    "v1": net.delta_B * net.a1,
    "v2": net.delta_B * net.a2,
    "c": net.delta_B,
}
CHOSEN = "w11"
ON_PATH = "w11", "v1", "loss"
CENTRED = {"ha": "center", "va": "center"}


def values():
    """Return the weights' names and factors, in order, and their values."""
    return {
        "names": {name: words for name, (words, *_) in WEIGHTS.items()},
        "paths": PATHS,
        "factors": FACTORS,
        "chosen": CHOSEN,
    }


def controls():
    """Return what changes it; the weights are chosen in the drawing."""
    choices = {"own": "as it is", "left_out": "set to 1", "flat": "set to 0"}
    return [
        Question(
            "Choose a weight to see its path. Then change a slope: which "
            "gradients change with it? They get a *."
        ),
        Menu("A1", "f′ of A₁", "own", choices),
        Menu("A2", "f′ of A₂", "own", choices),
        Menu("B", "f′ of B", "own", choices),
    ]


def signed(number):
    """Return a short number as it is, others with four decimals."""
    short = f"{number:g}"
    words = short if len(short) < 5 else f"{number:.4f}"
    return words.replace("-", "−")


def arrow(axes, start, end, color, linewidth, gid=None):
    """Draw an arrow from place to place, a little to its own left."""
    (xa, ya), (xb, yb) = start, end
    length = ((xb - xa) ** 2 + (yb - ya) ** 2) ** 0.5
    ux, uy = (xb - xa) / length, (yb - ya) / length
    axes.add_patch(
        FancyArrowPatch(
            (xa - ASIDE * uy, ya + ASIDE * ux),
            (xb - ASIDE * uy, yb + ASIDE * ux),
            arrowstyle="-|>",
            mutation_scale=10,
            shrinkA=0,
            shrinkB=0,
            color=color,
            linewidth=linewidth,
            gid=gid,
        )
    )


def ends(start, end):
    """Return where the edge between two units, or from a label, ends."""
    xb, yb = UNITS[end]
    if start not in UNITS:  # a bias stands straight above or below its unit
        _, (xa, ya), *_ = WEIGHTS[start]
        side = 1 if ya > yb else -1
        return (xa, ya - side * HEIGHT / 2), (xb, yb + side * (RADIUS + 1))
    xa, ya = UNITS[start]
    length = ((xb - xa) ** 2 + (yb - ya) ** 2) ** 0.5
    x, y = ((RADIUS + GAP) * d / length for d in (xb - xa, yb - ya))
    return (xa + x, ya + y), (xb - x, yb - y)


def draw_edges(axes):
    """Draw each edge twice: the value forward, the slope back."""
    edges = {name: way for name, (_, _, *way) in WEIGHTS.items()}
    for name, way in (edges | {"loss": ("B", "L")}).items():
        start, end = ends(*way)
        arrow(axes, start, end, VALUE, 1.3)
        width = 3.4 if name in ON_PATH else 1.3
        arrow(axes, end, start, SLOPE, width, gid=f"back_{name}")


def draw_labels(axes):
    """Write the name of each weight on its edge, and its gradient."""
    for name, (words, (x, y), *_) in WEIGHTS.items():
        axes.add_patch(
            Rectangle(
                (x - WIDTH / 2, y - HEIGHT / 2),
                WIDTH,
                HEIGHT,
                color=SURFACE,
                zorder=0.5,
                gid=f"label_{name}",
            )
        )
        axes.text(x, y + 8, words, color=INK, **CENTRED)
        gradient, gid = signed(GRADIENTS[name]), f"gradient_{name}"
        axes.text(x, y - 8, gradient, color=SLOPE, gid=gid, **CENTRED)


def draw_units(axes):
    """Draw the units with their values and slopes."""
    for name, (x, y) in UNITS.items():
        axes.add_patch(
            Circle(
                (x, y), RADIUS, facecolor=SURFACE, edgecolor=INK, linewidth=1.3
            )
        )
        axes.text(x, y, name, color=INK, **CENTRED)
    for name, value in ("x₁", net.x1), ("x₂", net.x2), ("L", net.loss):
        x, y = UNITS[name]
        axes.text(x, y - 33, signed(value), color=VALUE, **CENTRED)
    for name, a, slope, delta, (aside, top) in [
        ("A₁", f"a = {signed(net.a1)}", "slope_1", "b1", (0, 69)),
        ("A₂", f"a = {signed(net.a2)}", "slope_2", "b2", (0, -34)),
        ("B", f"ŷ = {signed(net.y_hat)}", "slope_B", "c", (8, -34)),
    ]:
        x, y = UNITS[name]
        f = f"f′ = {signed(FACTORS[slope][1])}"
        d = f"δ = {signed(GRADIENTS[delta])}"
        for line, color, words, gid in [
            (0, VALUE, a, None),
            (17, SLOPE, f, f"slope_{delta}"),
            (34, SLOPE, d, f"delta_{delta}"),
        ]:
            axes.text(
                x + aside,
                y + top - line,
                words,
                color=color,
                gid=gid,
                **CENTRED,
            )


def draw_product(axes):
    """Write the gradient as a product, each factor above its stop."""
    name, gradient = WEIGHTS[CHOSEN][0], signed(GRADIENTS[CHOSEN])
    words = f"∂L/∂{name} = {gradient}, a factor from each stop:"
    left = {"va": "center"}
    axes.text(8, 420, words, color=INK, gid="product", **left)
    for i, factor in enumerate(PATHS[CHOSEN]):
        name, value = FACTORS[factor]
        for y, words, gid in (
            (388, name, "name"),
            (369, signed(value), "factor"),
        ):
            place = COLUMNS[i], y
            axes.text(*place, words, color=SLOPE, gid=f"{gid}-{i}", **CENTRED)
        if i:
            middle = (COLUMNS[i - 1] + COLUMNS[i]) / 2
            axes.text(middle, 369, "×", color=INK, gid=f"times-{i}", **CENTRED)


def draw():
    """The network: values go forward, slopes come back along the edges"""
    figure, axes = new_figure(height=418 / 72)
    figure.set_layout_engine("none")
    axes.set_position([0, 0, 1, 1])
    axes.set(xlim=(0, 460.8), ylim=(14, 432))
    axes.axis("off")
    draw_edges(axes)
    draw_labels(axes)
    draw_units(axes)
    draw_product(axes)
    return figure
