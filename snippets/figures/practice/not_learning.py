from snippets.figures.style import FOURTH, SLOPE, THIRD, VALUE, new_figure
from snippets.practice.not_learning import costs

LABELS = {
    "right": (VALUE, "-", (560, 0.026), "right"),
    "no slope": (SLOPE, "--", (400, 0.262), "no f′ in the hidden δ"),
    "m twice": (THIRD, "-.", (560, 0.126), "divided by m twice"),
    "wrong sign": (
        FOURTH,
        ":",
        (24, 0.335),
        "wrong sign: leaves the chart",
    ),
}


def draw():
    """The cost of the same network with right code and with three bugs."""
    figure, axes = new_figure(height=3.8)
    for bug, (colour, style, place, label) in LABELS.items():
        steps = range(12) if bug == "wrong sign" else range(0, 1001, 10)
        shown = [step for step in steps if costs[bug][step] < 1]
        (line,) = axes.plot(
            shown,
            [costs[bug][step] for step in shown],
            color=colour,
            linestyle=style,
        )
        line.set_gid(bug.replace(" ", "-"))
        axes.text(*place, label, color=colour)
    axes.set(
        xlabel="step of gradient descent",
        ylabel="cost C",
        xlim=(-15, 1000),
        ylim=(0, 0.36),
    )
    return figure
