from snippets.figures import style
from snippets.learn.gradient_by_layer import depth, gains, reaching

MARKERS = {"ReLU": "o", "tanh": "s", "sigmoid": "^"}
PLACES = {1: "1/n", 2: "2/n", 4: "4/n"}


def draw():
    """Gain of a layer against the variance of its weights"""
    figure, axes = style.new_figure(height=3.6)
    axes.axhline(1, color=style.INK, linewidth=0.9)
    axes.text(0.93, 1.13, "longer in every layer", color=style.MUTED)
    axes.text(
        6,
        0.93,
        "shorter in every layer",
        color=style.MUTED,
        ha="right",
        va="top",
    )
    for name, marker in MARKERS.items():
        color, linestyle = style.FUNCTIONS[name.lower()]
        rule = [gains[name, scale][0] for scale in PLACES]
        axes.plot([*PLACES], rule, color=color, linestyle=linestyle)
        for scale in PLACES:
            median, *ends = (
                share ** (1 / (depth - 1))
                for share in reaching[name, scale][2:]
            )
            axes.plot([scale] * 2, ends, color=color, linewidth=3, alpha=0.5)
            (dot,) = axes.plot(scale, median, marker, color=color)
            dot.set_gid(f"{name.lower()}-{scale}")
        axes.annotate(
            name,
            (4, rule[-1]),
            (9, 0),
            textcoords="offset points",
            color=color,
            va="center",
        )
    axes.set_xscale("log", base=2)
    axes.minorticks_off()
    axes.set_xticks([*PLACES], PLACES.values())
    axes.set_xlim(0.9, 6)
    axes.set_ylim(0, 1.65)
    axes.set_xlabel("variance of the weights")
    axes.set_title("a layer multiplies the length of δ by")
    return figure
