"""The same neuron with two activations, and ten steps of each."""

import numpy as np

from snippets.figures.style import INK, SLOPE, VALUE, new_figure, tangent
from snippets.learn import slope_to_follow
from snippets.learn.slope_to_follow import sigmoid, step, x, y


def draw():
    """The error over the weight of a sigmoid unit and of a step unit."""
    figure, (left, right) = new_figure(height=4.0, columns=2, sharey=True)

    def error(f, w):
        return (f(w * x) - y) ** 2

    weights = np.linspace(-2, 1.6, 91)
    left.plot(weights, error(sigmoid, weights), color=VALUE)
    for side in weights[weights < 0], weights[weights >= 0]:
        right.plot(side[[0, -1]], error(step, side[[0, -1]]), "-", color=VALUE)
    right.plot([0, 0], [1, 0], ":", color=VALUE, linewidth=1.4)

    for axes, f, half_width in (left, sigmoid, 0.6), (right, step, 0.45):
        name = f.__name__
        gradient = slope_to_follow.chains[name][-1]
        path = np.array(slope_to_follow.paths[name])
        (line,) = tangent(
            axes, path[0], error(f, path[0]), gradient, half_width, zorder=3
        )
        line.set_gid(f"tangent_{name}")
        axes.plot(
            path, error(f, path), "o", color=INK, zorder=4, gid=f"steps_{name}"
        )
        words = f"slope {gradient:z.3g}".replace("-", "−")
        axes.set_title(f"{name} unit\n", color=INK)
        axes.text(0, 1.03, words, color=SLOPE, transform=axes.transAxes)
        axes.set(xlabel="weight w", ylim=(-0.06, 1.08))
    left.set_ylabel("error E, from 0 to 1")
    left.text(-0.38, 0.56, "start")
    left.text(1.6, 0.3, "ten steps", ha="right")
    left.text(1.6, 0.2, "later", ha="right")
    right.text(-0.08, 0.88, "ten steps later:", ha="right")
    right.text(-0.08, 0.8, "still here", ha="right")
    return figure
