"""Eleven steps of gradient descent down the error of one neuron."""

import numpy as np

from snippets.figures.style import INK, VALUE, new_figure
from snippets.learn.ten_more_steps import error, errors, weights, x, y


def draw():
    """Eleven steps down the error curve, each shorter than the last."""
    figure, axes = new_figure(height=3.6)
    grid = np.linspace(0.42, 1.36, 48)
    (curve,) = axes.plot(grid, error(grid, x, y), color=VALUE)
    curve.set_gid("curve")
    axes.plot(weights, errors, "o", color=INK, zorder=3, gid="steps")
    for i, words in (
        (0, "start"),
        (1, "after one step"),
        (2, "after two steps"),
    ):
        axes.annotate(
            words,
            (weights[i], errors[i]),
            (8, 6),
            textcoords="offset points",
            color=INK,
        )
    axes.annotate(
        "after eleven",
        (weights[-1], errors[-1]),
        (0, 12),
        textcoords="offset points",
        color=INK,
        ha="center",
    )
    axes.set(xlabel="weight w", ylabel="error E", ylim=(0, 0.1))
    return figure
