import numpy as np

from snippets.figures import style
from snippets.learn.choosing import X, Y, fit, units

PLACES = {
    "identity": (25, 0.72),
    "sigmoid": (420, 0.40),
    "tanh": (88, 0.24),
    "ReLU": (36, 0.14),
}
LOOKS = style.FUNCTIONS | {"identity": (style.INK, "-.")}


def draw():
    """Cost of four networks on exclusive or, step by step"""
    figure, axes = style.new_figure(height=3.9)
    steps = np.unique(np.geomspace(1, 2001, 70).astype(int)) - 1
    for name, place in PLACES.items():
        colour, line = LOOKS[name.lower()]
        costs, _ = fit(*units[name], X, Y)
        (curve,) = axes.plot(
            steps + 1, np.array(costs)[steps], color=colour, linestyle=line
        )
        curve.set_gid(f"cost-{name.lower()}")
        label = f"{name} stays at ln 2" if name == "identity" else name
        axes.text(*place, label, color=colour)
    axes.axhline(np.log(2), color=style.MUTED, linewidth=0.8)
    axes.set_xscale("log")
    style.powers_of_ten(axes.xaxis)
    axes.set_ylim(0, 1)
    axes.set_xlabel("step (logarithmic)")
    axes.set_ylabel("cost C")
    return figure
