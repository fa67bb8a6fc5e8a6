import numpy as np

from snippets.figures import style
from snippets.figures.controls import Menu, Question, Slider
from snippets.figures.functions import FUNCTIONS
from snippets.learn.gradient_by_layer import forward, n, shares, signs, units

TOOL = "gradient-depth"
DEPTH = 50
HEIGHTS = 6, 18, 36, 60  # powers of ten, up and down, of which one is shown
HEIGHT = HEIGHTS[2]
MARGIN = 1.05  # of the height lie within the axes
GOAL = 2  # powers of ten, up and down: within a factor of 100
LINES = {
    "gradient": (style.INK, "-", 3.4),
    "weights": (style.VALUE, "--", 2.2),
    "slopes": (style.SLOPE, "-.", 2.2),
}
APART = 0.19  # of the height lie between two labels


# The stops of the two sliders: weights of variance 2^d / n, and layers.
DOUBLINGS = np.arange(-2, 7.51, 0.0625)
DEPTHS = 2, 5, 10, 20, DEPTH
FLAT = 0.01  # a slope below this lets nothing through
FINEST = 10  # steps of a curve in a power of ten

TRAINABLE = {  # whose slope is not 0 everywhere
    name: function
    for name, function in FUNCTIONS.items()
    if np.any(function.slope(np.linspace(-6, 6, 13)))
}


def values():
    """Return the stops of the sliders, and the figure's extent."""
    return {
        "doublings": DOUBLINGS,
        "depths": DEPTHS,
        "heights": HEIGHTS,
        "margin": MARGIN,
        "goal": GOAL,
        "apart": APART,
        "flat": FLAT,
        "finest": FINEST,
    }


def controls():
    """Return what moves it: the weights first."""
    return [
        Question(
            f"Can you bring the gradient of the first of {DEPTH} layers into "
            "the band? Drag its dot. How much room does each function leave?"
        ),
        Slider("doublings", "Weight variance", 0, stops=DOUBLINGS),
        Menu(
            "activation",
            "Activation",
            "sigmoid",
            {name: one.label for name, one in TRAINABLE.items()},
        ),
        Slider("depth", "Layers", DEPTH, stops=DEPTHS),
    ]


def tables():
    """Return for each function what the tool draws and tells at each stop."""
    return {name: table(function) for name, function in TRAINABLE.items()}


def table(function):
    """Return what is left of the gradient, by depth and variance.

    Of the first layer: the gradient, the weights' and the slopes' share of it
    and how many slopes are flat, in per cent, or None if numbers overflow. Of
    all layers: the powers of ten of both shares, as steps from the last layer
    back to the first, in 1/FINEST.
    """
    told, curves = [], []
    for depth in DEPTHS:
        with np.errstate(over="ignore", invalid="ignore"):
            powers, flat = powers_of(function, depth)
            first = 10 ** powers[:, 0]
        told.append(
            [
                [
                    *(float(f"{x:.1e}") for x in (w * s, w, s)),
                    round(100 * share),
                ]
                if np.isfinite(w * s)
                else None
                for w, s, share in zip(*first, flat, strict=True)
            ]
        )
        steps = np.diff(np.nan_to_num(powers * FINEST).round(), axis=1)
        curves.append(-steps[:, ::-1].astype(int).transpose(0, 2, 1))
    return {"told": told, "curves": curves}


def powers_of(function, depth):
    """Return log10 of shares() for all variances at once, and flat slopes."""
    scale = 2.0 ** DOUBLINGS[:, None, None]
    A, slopes = forward(function.value, function.slope, scale, depth)
    delta = (A - signs[1]) * slopes[-1]
    left = np.zeros((2, depth, len(scale)))
    for layer in range(depth - 1, 0, -1):
        weighted = np.sqrt(scale / n) * (delta @ signs[layer + 2])
        passed = weighted * slopes[layer - 1]
        norms = [
            np.linalg.norm(D, axis=(1, 2)) for D in (delta, weighted, passed)
        ]
        left[:, layer - 1] = left[:, layer] + np.log10(
            np.divide(norms[1:], norms[:2])
        )
        delta = passed
    return left, np.mean(np.abs(slopes) < FLAT, axis=(0, 2, 3))


def draw():
    """What is left of the gradient in each of 50 sigmoid layers"""
    weights, slopes = np.log10(shares(*units["sigmoid"], 1, DEPTH))
    curves = {"weights": weights, "gradient": weights + slopes}
    curves["slopes"] = slopes
    figure, axes = style.new_figure(height=3.6)
    figure.get_layout_engine().set(w_pad=0.2)
    axes.axhspan(-GOAL, GOAL, color=style.VALUE, alpha=0.18, lw=0).set_gid(
        "goal"
    )
    places = apart({name: curve[0] for name, curve in curves.items()})
    for name, (color, linestyle, linewidth) in LINES.items():
        (line,) = axes.plot(
            range(1, DEPTH + 1),
            curves[name],
            color=color,
            linestyle=linestyle,
            linewidth=linewidth,
        )
        line.set_gid(name)
        axes.annotate(
            name,
            (1, places[name]),
            (9, -4),
            textcoords="offset points",
            annotation_clip=False,
            color=color,
            gid=f"{name}-label",
        )
    axes.set_xlim(DEPTH, 1)
    axes.set_xticks([1, 10, 20, 30, 40, 50])
    axes.set_xlabel("layer, from the last back to the first")
    axes.set_ylim(-MARGIN * HEIGHT, MARGIN * HEIGHT)
    exponents = [part * HEIGHT // 3 for part in range(-3, 4)]
    ticks = axes.set_yticks(exponents, [power(one) for one in exponents])
    for part, tick in enumerate(ticks):
        tick.label1.set_gid(f"power-{part}")
    axes.spines["left"].set_visible(False)
    axes.set_title("what is left of the last layer’s ∂L/∂z")
    return figure


def power(exponent):
    """Write a power of ten."""
    return (
        f"10{str(exponent).translate(style.SUPERSCRIPT)}" if exponent else "1"
    )


def apart(heights):
    """Move the labels, from the lowest up, until none touches another."""
    places, free = {}, -HEIGHT
    for name in sorted(heights, key=heights.get):
        places[name] = max(heights[name], free)
        free = places[name] + APART * HEIGHT
    return places
