import numpy as np

from snippets.figures import style
from snippets.figures.controls import Button, Question, Slider
from snippets.learn import race

TOOL = "error-surface"
START = -1.5, 1.0
FARTHEST = 2.0  # start, either way, in each weight
REACH = 2.8  # of the drawing
LEVELS = {0.1: (2.1, -0.9), 0.5: (1.8, 0.7), 1.0: (0.3, 0.9), 2.0: (-1.1, 2.0)}
LOOKS = {
    "backpropagation": ("gradient descent", style.SLOPE, "-"),
    "all_at_once": ("all at once", style.THIRD, "-."),
    "change_a_little": ("small changes", style.FOURTH, ":"),
}


def values():
    """Return the samples, and the price of each step."""
    return {
        "start": START,
        "farthest": FARTHEST,
        "passes": race.PASSES,
        "methods": {
            method.__name__: [LOOKS[method.__name__][0], price]
            for method, price in race.prices.items()
        },
        "goal": race.goal,
        "x": race.x,
        "y": race.y,
    }


def tables():
    """Return the random numbers that the program drew."""
    return {
        "draws": {
            "signs": race.signs.astype(int),
            "changes": race.changes,
        }
    }


def controls():
    """Return what moves it: the forward passes first, then the start."""
    start = (
        Slider(f"w{i + 1}", f"Start, w{'₁₂'[i]}", w, -FARTHEST, FARTHEST, 0.05)
        for i, w in enumerate(START)
    )
    passes = race.PASSES
    return [
        Question(
            "From which starts is gradient descent the first in the band? "
            "Drag the ring."
        ),
        Slider("passes", "Forward passes", passes, 0, passes),
        Button("play", "Play"),
        *start,
    ]


def draw():
    """Three methods on the way down a cost over two weights"""
    figure, (surface, curves) = style.new_figure(
        height=4.5, columns=2, width_ratios=[1.25, 1]
    )
    grid = np.linspace(-REACH, REACH, 41)
    costs = [[race.cost(np.array([v, w])) for v in grid] for w in grid]
    contours = surface.contour(
        grid, grid, costs, levels=[*LEVELS], colors=style.MUTED, linewidths=0.8
    )
    surface.clabel(contours, manual=[*LEVELS.values()])
    surface.contourf(
        grid,
        grid,
        costs,
        levels=[0, race.goal],
        colors=[style.VALUE],
        alpha=0.35,
    )
    tracks = race.race(START)
    for name, (label, color, linestyle) in LOOKS.items():
        track = tracks[name]
        look = {"color": color, "linestyle": linestyle, "label": label}
        (path,) = surface.plot(*track.T, **look)
        passes = np.arange(len(track)) * (race.PASSES // (len(track) - 1))
        (curve,) = curves.step(
            passes, [race.cost(w) for w in track], where="post", **look
        )
        (head,) = surface.plot(*track[-1], "o", color=color, markersize=6)
        path.set_gid(f"{name}-track")
        curve.set_gid(f"{name}-cost")
        head.set_gid(f"{name}-head")
    (start,) = surface.plot(
        *START,
        "o",
        markersize=9,
        markerfacecolor="none",
        markeredgecolor=style.INK,
    )
    start.set_gid("start")
    surface.set(
        xlim=(-REACH, REACH),
        ylim=(-REACH, REACH),
        xlabel="weight w₁",
        ylabel="weight w₂",
        aspect="equal",
    )
    surface.grid(False)
    curves.axhspan(1e-9, race.goal, color=style.VALUE, alpha=0.2, linewidth=0)
    curves.set(
        xlim=(0, race.PASSES),
        ylim=(1e-4, 4),
        yscale="log",
        xlabel="forward passes",
        title="cost",
    )
    curves.minorticks_off()
    style.powers_of_ten(curves.yaxis)
    figure.legend(
        handles=surface.get_lines()[:6:2],
        loc="outside upper left",
        ncols=2,
        handlelength=3,
    )
    return figure
