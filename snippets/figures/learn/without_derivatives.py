from snippets.figures import style
from snippets.learn import random_search, without_derivatives


def draw():
    """Forward passes needed against the number of weights"""
    figure, axes = style.new_figure(height=4.4)
    sizes = without_derivatives.sizes
    backpropagation, one_at_a_time, all_at_once = without_derivatives.passes
    guesses, changes = (
        (list(counts), list(counts.values()))
        for counts in random_search.passes.values()
    )
    curves = {
        "backpropagation": (sizes, backpropagation, style.SLOPE, "-", "o"),
        "one at a time": (sizes, one_at_a_time, style.VALUE, "--", "s"),
        "all at once": (sizes, all_at_once, style.THIRD, "-.", "^"),
        "small changes": (*changes, style.FOURTH, ":", "D"),
        "fresh guesses": (*guesses, style.INK, "-", "X"),
    }
    lifts = [0, -6, -6, 7, -5]
    for (label, curve), lift in zip(curves.items(), lifts, strict=True):
        weights, passes, color, linestyle, marker = curve
        (line,) = axes.loglog(
            weights,
            passes,
            color=color,
            linestyle=linestyle,
            marker=marker,
            label=label,
        )
        line.set_gid(label.replace(" ", "-"))
        axes.annotate(
            label,
            (weights[-1], passes[-1]),
            (9, lift),
            textcoords="offset points",
            color=color,
            va="center",
        )
    axes.set_xlim(0.9, 620)
    axes.minorticks_off()
    axes.set_xticks(sizes, [str(n) for n in sizes])
    style.powers_of_ten(axes.yaxis)
    axes.set_xlabel("number of weights n")
    axes.set_ylabel("forward passes, or their worth")
    return figure
