import base64

import numpy as np

from snippets.figures import style
from snippets.learn.gradient_by_layer import shares, signs, units

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


def values():
    """Return the network's random signs as bits, and the figure's extent."""
    bits = np.packbits(signs.ravel() > 0).tobytes()
    return {
        "signs": base64.b64encode(bits).decode(),
        "shape": signs.shape,
        "heights": HEIGHTS,
        "margin": MARGIN,
        "goal": GOAL,
        "apart": APART,
    }


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
