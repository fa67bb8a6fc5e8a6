import numpy as np

from snippets.activations.softmax import softmax, softmax_backward
from snippets.figures import style

OTHERS = 1.0, 0.0
AT = 2.0
STYLES = (style.VALUE, "-"), (style.THIRD, "-."), (style.INK, ":")
PLACES = (4.5, 0.9), (-3.1, 0.66), (-3.1, 0.21)
SHIFTS = (14, -16), (14, 12), (-48, -12)


def draw():
    """Three softmax outputs while the first score z₁ changes"""
    figure, axes = style.new_figure(height=4.0)
    first = np.linspace(-4, 6, 101)
    scores = np.stack([first, *(np.full(101, z) for z in OTHERS)], axis=1)
    curves = softmax(scores).T
    p = softmax([AT, *OTHERS])
    for i, curve in enumerate(curves):
        colour, line = STYLES[i]
        name = f"p{'₁₂₃'[i]}"
        axes.plot(first, curve, line, color=colour, gid=f"output-{i + 1}")
        slope = softmax_backward(p, np.eye(3)[i])[0]
        (touching,) = style.tangent(axes, AT, p[i], slope, 1.0)
        touching.set_gid(f"tangent-{i + 1}")
        axes.plot([AT], [p[i]], "o", color=style.INK, gid=f"point-{i + 1}")
        axes.text(*PLACES[i], name, color=colour, ha="center", va="center")
        words = f"{slope:+.3f}".replace("-", "−")
        axes.annotate(
            words,
            (AT, p[i]),
            SHIFTS[i],
            textcoords="offset points",
            color=style.SLOPE,
            va="center",
        )
    axes.set(xlim=(-4, 6), ylim=(-0.03, 1.03))
    axes.set_xlabel("score z₁, with z₂ = 1 and z₃ = 0")
    axes.set_ylabel("outputs p₁, p₂, p₃")
    return figure
