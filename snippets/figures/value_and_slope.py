"""The drawing that the pages about activation functions share.

Above stands f, below its slope f′: of one function, or of one beside another.
The slope explorer moves what is drawn here, and learns here what to draw.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

import numpy as np

from snippets.activations.leaky_relu import leaky_relu, leaky_relu_derivative
from snippets.activations.soft_step import soft_step, soft_step_derivative
from snippets.figures import functions, style
from snippets.figures.controls import Menu, Question, Slider
from snippets.figures.functions import Activation, with_values

JUST_OFF = 1e-9  # beside 0, where some curves have a kink or a jump
HALF = np.linspace(0, 6, 121)[1:]
Z = np.concatenate([-HALF[::-1], [-JUST_OFF, np.nan, JUST_OFF], HALF])
STOPS = np.nan_to_num(Z).round(9)  # of the slider, and just beside 0
FLAT = 0.05  # where |f′(z)| is smaller, a bar lies under the axis
HALF_WIDTH = 1.4  # of a tangent
ALPHA, SHARPNESS = 0.1, 4  # of leaky ReLU and of the soft step

# Limits and ticks of the two axes; each range holds those before it.
RANGES = {
    "value": (
        ((-0.12, 1.12), (0, 0.5, 1)),
        ((-1.25, 1.25), (-1, 0, 1)),
        ((-1.3, 6.3), (0, 3, 6)),
        ((-6.5, 6.5), (-6, 0, 6)),
    ),
    "slope": (
        ((-0.02, 0.28), (0, 0.1, 0.2)),
        ((-0.2, 1.2), (0, 0.5, 1)),
        ((-2.3, 2.3), (-2, 0, 2)),
    ),
}


def nowhere(z):
    """Return what is drawn of no function."""
    return z * np.nan


def jump_at_zero(curve):
    """Return the heights [of the curve itself], [of the limits beside it].

    Both are empty where the curve does not jump.
    """
    before, own, after = (float(curve(z)) for z in (-JUST_OFF, 0.0, JUST_OFF))
    if abs(before - own) + abs(after - own) < 1e-6:
        return [], []
    heights = [own], sorted({before, after} - {own})
    return [[y for y in part if not np.isnan(y)] for part in heights]


def drawn(function):
    """Return the function as it is drawn: without a slope where it jumps."""
    if not any(jump_at_zero(function.value)):
        return function
    return function._replace(
        slope=lambda z: np.where(np.equal(z, 0), np.nan, function.slope(z))
    )


FUNCTIONS = {name: drawn(one) for name, one in functions.FUNCTIONS.items()} | {
    "leaky_relu": Activation(  # steep enough to be seen
        "leaky ReLU",
        partial(leaky_relu, alpha=ALPHA),
        partial(leaky_relu_derivative, alpha=ALPHA),
        with_values({"alpha": ALPHA}),
    ),
    "soft_step": Activation(
        "soft step",
        partial(soft_step, k=SHARPNESS),
        partial(soft_step_derivative, k=SHARPNESS),
        with_values({"k": SHARPNESS}),
    ),
}
NOTHING = Activation("", nowhere, nowhere)


def range_of(kind, *functions):
    """Return the index of the first range that holds all of these curves."""
    curves = np.concatenate([getattr(one, kind)(Z) for one in functions])
    low, high = np.nanmin(curves), np.nanmax(curves)
    return next(
        i
        for i, ((bottom, top), _) in enumerate(RANGES[kind])
        if bottom <= low and high <= top
    )


def flat_parts(function):
    """Return [[from, to], …], the z between which |f′(z)| stays below FLAT."""
    z = Z[~np.isnan(Z)]
    flat = np.abs(function.slope(z)) < FLAT
    edges = np.flatnonzero(np.diff(flat, prepend=False, append=False))
    return [
        [round(z[first], 2) + 0.0, round(z[end - 1], 2) + 0.0]
        for first, end in edges.reshape(-1, 2)
    ]


def steepness(function, z):
    """Return the slope of the tangent at z, NaN at a kink, where is none."""
    kink = z == 0 and any(jump_at_zero(function.slope))
    return np.nan if kink else function.slope(z)


@cache
def everything():
    """Return what the slope explorer draws and tells of every function."""
    return {
        "ranges": RANGES,
        "bars": [look.bar for look in LOOKS],
        "halfWidth": HALF_WIDTH,
        "functions": {name: table(one) for name, one in FUNCTIONS.items()},
    }


def table(function):
    """Return f and f′ at each stop and beside 0, and what is drawn of them."""
    return {
        "words": function.words,
        "range": [range_of(kind, function) for kind in RANGES],
        "flat": flat_parts(function),
        "jumps": {
            kind: jump_at_zero(getattr(function, kind)) for kind in RANGES
        },
    } | {
        kind: [ten_thousandths(y) for y in getattr(function, kind)(STOPS)]
        for kind in RANGES
    }


def ten_thousandths(y):
    """Return a number as it is told, in 1/10 000: with four decimals.

    Of one below 0.001 two digits are told; where there is none, None is.
    """
    if np.isnan(y):
        return None
    if 0 < abs(y) < 1e-3:
        return float(f"{y * 1e4:.1e}")
    return round(float(f"{y:.4f}") * 10_000)


@dataclass(frozen=True)
class View:
    """What is seen at first: f at z, alone or beside another function.

    question tells the reader what to try; answer(z, slope, other's slope) is
    what to say of it at z, or nothing.
    """

    f: str
    z: float
    question: str
    answer: Callable
    other: str = "nothing"

    def values(self):
        """Return what the slope explorer needs to begin."""
        return {
            "f": self.f,
            "other": self.other,
            "question": self.question,
            "answers": self.answers(),
        }

    def answers(self):
        """Return [[from, to, words], …]: what is said at the stops of z."""
        shown = [FUNCTIONS.get(name, NOTHING) for name in (self.f, self.other)]
        stops = [-z for z in HALF[::-1]] + [0.0, *HALF]
        said = [
            (
                round(z, 2),
                self.answer(z, *(float(one.slope(z)) for one in shown)),
            )
            for z in stops
        ]
        parts = (list(part) for _, part in groupby(said, lambda one: one[1]))
        return [
            [part[0][0], part[-1][0], part[0][1]]
            for part in parts
            if part[0][1]
        ]

    def controls(self):
        """Return what moves it, z first."""
        labels = {name: one.label for name, one in FUNCTIONS.items()}
        return [
            Question(self.question),
            Slider("z", "Pre-activation z", self.z, -6, 6, 0.05),
            Menu("f", "Function", self.f, labels),
            Menu(
                "other",
                "Compare with",
                self.other,
                {"nothing": "nothing"} | labels,
            ),
        ]

    def tables(self):
        """Return what it draws and tells, the same for all views."""
        return {"functions": everything()}

    def figure(self):
        """Return (figure, upper axes with f, lower axes with its slope)."""
        figure, (upper, lower) = style.new_figure(5.2, rows=2, sharex=True)
        f, other = FUNCTIONS[self.f], FUNCTIONS.get(self.other, NOTHING)
        shown = [f] if other is NOTHING else [f, other]
        for axes, kind in (upper, "value"), (lower, "slope"):
            draw_frame(axes, kind, shown, self.z)
        for look, name in zip(LOOKS, (self.f, self.other), strict=True):
            function = FUNCTIONS.get(name, NOTHING)
            value, slope = colours(name, alone=other is NOTHING)
            draw_curve(upper, "value", function, self.z, look, value)
            draw_curve(lower, "slope", function, self.z, look, slope)
            draw_tangent(upper, function, self.z, look)
            draw_bars(lower, function, look, slope)
        upper.set_ylabel("output f(z)")
        lower.set_ylabel("slope f′(z)")
        lower.set_xlabel(f"pre-activation z, barred where |f′(z)| < {FLAT}")
        lower.tick_params(axis="x", pad=12)
        return figure, upper, lower


class Look(NamedTuple):
    """How the first function and the other one differ, also without colour."""

    prefix: str
    line: str
    dot: str  # the caps of a line of length 0
    size: float  # of the dot
    order: (
        float  # of drawing: the other's dashes lie on the first, its dot below
    )
    words: float  # where its name stands, in heights of the axes
    bar: float  # where it is said that the slope is small


LOOKS = (
    Look("", "-", "round", 6.5, 0, 1.1, -0.035),
    Look("other-", "--", "projecting", 9, 0.1, 1.26, -0.08),
)


def colours(name, alone):
    """Return the colours of f and f′; of two functions each has its own."""
    if alone or name not in style.FUNCTIONS:
        return style.VALUE, style.SLOPE
    own, _ = style.FUNCTIONS[name]
    return own, own


def signed(text):
    """Write numbers with a true minus sign."""
    return text.replace("-", "−")


def draw_frame(axes, kind, functions, z):
    """Draw axes that hold all these functions, and a line at z."""
    limits, ticks = RANGES[kind][range_of(kind, *functions)]
    axes.set(xlim=(-6, 6), ylim=limits)
    axes.set_yticks(ticks, [signed(f"{tick:g}") for tick in ticks])
    for i, tick in enumerate(axes.yaxis.get_major_ticks()):
        tick.set_gid(f"{kind}-tick-{i}")
    axes.yaxis.set_label_coords(-0.11, 0.5)
    guide = {"color": style.MUTED, "linewidth": 0.8}
    axes.plot([z, z], limits, ":", gid=f"{kind}-guide", **guide)


def draw_curve(axes, kind, function, z, look, colour):
    """Draw f or f′ of one function, its point at z, and its name."""
    curve = getattr(function, kind)
    gid = f"{look.prefix}{kind}"
    order = {"zorder": 2 + look.order}
    axes.plot(Z, curve(Z), look.line, color=colour, gid=gid, **order)
    closed, opened = jump_at_zero(curve)
    for part, heights, size, fill in (
        ("closed", closed, 7, colour),
        ("open", opened, 7, colour),
        ("hollow", opened, 4, style.SURFACE),
    ):
        draw_dots(axes, 0, heights, f"{gid}-{part}", fill, size, **order)
    draw_dots(
        axes,
        z,
        [curve(z)],
        f"{gid}-point",
        colour if look.prefix else style.INK,
        look.size,
        solid_capstyle=look.dot,
        zorder=4 - look.order,
    )
    above = axes.get_xaxis_transform()  # z across, 0 to 1 from bottom to top
    sample = {"color": colour, "transform": above, "clip_on": False}
    if function is NOTHING:
        sample["alpha"] = 0
    height = [look.words] * 2
    axes.plot([-6, -5.2], height, look.line, gid=f"{gid}-key", **sample)
    axes.text(
        -5,
        look.words,
        name_and_value(function, kind, z),
        color=colour,
        va="center",
        transform=above,
        gid=f"{gid}-words",
    )


def draw_tangent(axes, function, z, look):
    """Draw the tangent of f at z, none where there is a kink."""
    ends = np.array([z - HALF_WIDTH, z + HALF_WIDTH])
    line = function.value(z) + steepness(function, z) * (ends - z)
    tangent = {"color": style.SLOPE, "zorder": 3 + look.order}
    axes.plot(ends, line, look.line, gid=f"{look.prefix}tangent", **tangent)


def draw_bars(axes, function, look, colour):
    """Draw a bar under the axis wherever the slope is small."""
    ends = [z for part in flat_parts(function) for z in (*part, np.nan)]
    axes.plot(
        ends or [np.nan],
        np.full(len(ends) or 1, look.bar),
        "-",
        color=colour,
        linewidth=3.5,
        solid_capstyle="butt",
        clip_on=False,
        transform=axes.get_xaxis_transform(),
        gid=f"{look.prefix}slope-flat",
    )


def name_and_value(function, kind, z):
    """Return "tanh′(1) = 0.4200", or a space where there is no function."""
    if function is NOTHING:
        return "\u00a0"
    prime = "′" if kind == "slope" else ""
    value = getattr(function, kind)(z)
    return signed(f"{function.words}{prime}({z:g}) = {value:z.4f}")


def draw_dots(axes, z, heights, gid, colour, size, **options):
    """Draw dots, which are lines of length 0 with caps, as one part."""
    y = np.ravel([[y, y, np.nan] for y in heights or [np.nan]])
    axes.plot(
        np.resize([z, z, np.nan], len(y)),
        y,
        "-",
        color=colour,
        linewidth=size,
        clip_on=False,
        gid=gid,
        **options,
    )


def note(axes, x, y, words, offset, name):
    """Label a point, as long as the drawing has not been changed."""
    label_point(axes, x, y, words, offset, gid=f"note-{name}")


def label_point(axes, x, y, words, offset, **options):
    """Write words beside the point (x, y), offset by so many points."""
    axes.annotate(
        words,
        (x, y),
        offset,
        textcoords="offset points",
        color=style.INK,
        ha="left" if offset[0] > 0 else "right",
        va="center",
        **options,
    )
