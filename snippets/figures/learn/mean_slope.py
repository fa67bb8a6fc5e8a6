import numpy as np

from snippets.figures import style
from snippets.learn.mini_batches import sigmoid, slopes, w, x, y


def losses(weight):
    """Return the loss of each sample, one column a sample."""
    return (sigmoid(np.multiply.outer(weight, x)) - y) ** 2 / 2


def draw():
    """The slope of the mean loss is the mean of the samples' slopes"""
    figure, axes = style.new_figure(height=4.3)
    weights = np.linspace(-1, w + 0.25, 25)
    axes.axvline(w, color=style.MUTED, linewidth=1, linestyle=":")
    for k, (here, slope) in enumerate(
        zip(losses(w), slopes(w, x, y), strict=True)
    ):
        curve = losses(weights)[:, k]
        axes.plot(
            weights, curve, color=style.VALUE, linewidth=1, linestyle="-"
        )
        (line,) = style.tangent(axes, w, here, slope, 0.25, linewidth=1.6)
        line.set_gid(f"tangent-{k + 1}")
        axes.text(
            w + 0.3,
            here + 0.3 * slope,
            f"{slope:+.3f}".replace("-", "−"),
            color=style.SLOPE,
            va="center",
        )
    mean, slope = losses(w).mean(), slopes(w, x, y).mean()
    axes.plot(
        weights, losses(weights).mean(axis=1), color=style.VALUE, linewidth=3
    )
    (line,) = style.tangent(axes, w, mean, slope, 0.4, linewidth=3.4)
    line.set_gid("tangent-mean")
    axes.text(
        w + 0.45,
        mean + 0.45 * slope,
        f"C: {slope:+.3f}",
        color=style.SLOPE,
        va="center",
    )
    axes.text(-0.95, 0.46, "thin: L of one sample", color=style.VALUE)
    axes.text(-0.95, 0.42, "thick: C, their mean", color=style.VALUE)
    axes.set(
        xlabel="weight w",
        ylabel="loss",
        xlim=(-1.05, 1.5),
        xticks=[-1, 0, 0.5, 1],
        yticks=[0, 0.25, 0.5],
    )
    return figure
