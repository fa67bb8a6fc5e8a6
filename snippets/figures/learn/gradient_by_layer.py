from snippets.figures.style import (
    SLOPE,
    THIRD,
    VALUE,
    new_figure,
    powers_of_ten,
)
from snippets.learn.gradient_by_layer import gradient_norms, units

DEPTH = 20
LOOK = {
    "sigmoid": (SLOPE, "-", "o"),
    "tanh": (THIRD, "--", "s"),
    "ReLU": (VALUE, "-.", "^"),
}
LABELS = {
    ("sigmoid", 1): (5.2, 3e-12),
    ("tanh", 1): (1.0, 1.2),
    ("ReLU", 1): (4.6, 1e-4),
    ("sigmoid", 2): (6.2, 3e-10),
    ("tanh", 2): (1.0, 9.0),
    ("ReLU", 2): (1.0, 3e-2),
}


def draw():
    """Gradient norm in each of 20 layers, with two scales of the weights"""
    figure, panels = new_figure(height=4.4, columns=2, sharey=True)
    for axes, scale in zip(panels, (1, 2), strict=True):
        for name, (colour, line, marker) in LOOK.items():
            norms = gradient_norms(*units[name], scale, DEPTH)
            (curve,) = axes.plot(
                range(1, DEPTH + 1),
                norms / norms[-1],
                color=colour,
                linestyle=line,
                marker=marker,
                markersize=4,
                markevery=[0, 4, 9, 14, 19],
            )
            curve.set_gid(f"{name.lower()}-{scale}")
            axes.text(*LABELS[name, scale], name, color=colour)
        axes.set_title(f"weights from N(0, {scale}/n)")
        axes.set_yscale("log")
        axes.set_ylim(1e-13, 1e3)
        axes.minorticks_off()
        axes.set_xticks([1, 5, 10, 15, 20])
        axes.set_xlabel("layer (20 is the last)")
        powers_of_ten(axes.yaxis)
    panels[0].set_ylabel("norm of ∂L/∂z, last layer = 1")
    return figure
