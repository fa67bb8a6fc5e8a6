import numpy as np

from snippets.figures import style
from snippets.learn.dying_unit import alphas, costs


def draw():
    """The cost of a unit that dies and of two leaky ones, step by step"""
    figure, axes = style.new_figure()
    steps = np.unique(np.geomspace(1, costs.shape[1] - 1, 110).astype(int))
    looks = [
        ("relu", "-", "ReLU: slope 0,\nit stays dead", (1.2, 0.66)),
        ("leaky_relu", "-.", "leaky, slope 0.01", (70, 1.42)),
        ("leaky_relu", "--", "leaky, slope 0.1", (8, 2.05)),
    ]
    for alpha, cost, look in zip(alphas, costs, looks, strict=True):
        function, linestyle, label, place = look
        color, _ = style.FUNCTIONS[function]
        (line,) = axes.semilogx(
            steps, cost[steps], color=color, linestyle=linestyle
        )
        line.set_gid(f"alpha-{alpha}")
        axes.annotate(label, place, color=color)
    axes.set_ylim(-0.05, 2.5)
    style.powers_of_ten(axes.xaxis)
    axes.set_xlabel("steps after the one that was too large")
    axes.set_ylabel("cost C")
    return figure
