from snippets.figures import style
from snippets.practice.initialisation import relu, sizes_by_layer

LOOK = {
    4: (
        style.SLOPE,
        "--",
        "s",
        "Var(w) = 4/n: doubles every 2 layers",
        (1, 3000),
    ),
    2: (style.VALUE, "-", "o", "Var(w) = 2/n, He: keeps its size", (5.6, 2.7)),
    1: (
        style.THIRD,
        "-.",
        "^",
        "Var(w) = 1/n: halves every 2 layers",
        (2.0, 0.002),
    ),
}


def draw():
    """Size of the pre-activations in each of 20 ReLU layers, three scales"""
    figure, axes = style.new_figure(height=3.9)
    for scale, (colour, line, marker, label, place) in LOOK.items():
        (curve,) = axes.plot(
            range(1, 21),
            sizes_by_layer(relu, scale),
            color=colour,
            linestyle=line,
            marker=marker,
            markersize=4,
            markevery=[0, 4, 9, 14, 19],
        )
        curve.set_gid(f"scale-{scale}")
        axes.text(*place, label, color=colour)
    axes.set_yscale("log")
    axes.minorticks_off()
    axes.set_ylim(3e-4, 1.5e4)
    axes.set_xticks([1, 5, 10, 15, 20])
    axes.set_xlabel("layer")
    axes.set_ylabel("size of z, root of mean z²")
    style.powers_of_ten(axes.yaxis)
    return figure
