"""One neuron as a graph, and the error curve that its weight walks down."""

import numpy as np
from matplotlib.ticker import FixedLocator, StrMethodFormatter

from snippets.figures.controls import Button, Menu, Question, Slider
from snippets.figures.functions import FUNCTIONS
from snippets.figures.learn.chain_rule import CENTRE, draw_chain, signed
from snippets.figures.style import INK, SLOPE, VALUE, new_figure, tangent
from snippets.learn import one_neuron as program

TOOL = "one-neuron"
WIDEST = 4  # weight in the drawing
WEIGHTS = np.linspace(-WIDEST, WIDEST, 161)
HALF_WIDTH = 0.7  # of the tangent
# The functions that activations.js computes at any z.
COMPUTED = (
    *("sigmoid", "tanh", "relu", "leaky_relu"),
    *("elu", "softplus", "silu", "step"),
)
RATES = 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100
CASES = {
    "the running example": {},
    "wrong, where f is flat": {"w": -4},
    "from side to side": {"f": "tanh", "y": 0, "eta": 0.5},
    "thrown onto the flat": {"f": "tanh", "y": 0, "eta": 2},
    "a ReLU that is off": {"f": "relu", "w": -1},
    "a step that turns it off": {"f": "relu", "w": 1.1},
}


def values():
    """Return the state in which the figure is drawn, and what draws it."""
    return {
        "x": program.x,
        "w": program.w,
        "b": 0,
        "y": program.y,
        "eta": program.learning_rate,
        "weights": WEIGHTS.round(2),
        "widest": WIDEST,
        "halfWidth": HALF_WIDTH,
        "cases": CASES,
    }


def controls():
    """Return what moves it: the weight first, and the steps that move it."""
    return [
        Question(
            "Choose a case or drag the dot. Press Step: which of the three "
            "factors decides how far w moves?"
        ),
        Slider("w", "Weight w", program.w, -WIDEST, WIDEST, 0.1),
        Button("step", "Step"),
        Button("back", "Back", "Back to the start"),
        Menu(
            "case",
            "A case to try",
            "the running example",
            {"": "your own"} | {name: name for name in CASES},
        ),
        Slider("x", "Input x", program.x, -3, 3, 0.1),
        Slider("b", "Bias b", 0, -3, 3, 0.1),
        Slider("y", "Target y", program.y, -1, 1, 0.1),
        Slider("eta", "Learning rate η", program.learning_rate, stops=RATES),
        Menu(
            "f",
            "Activation f",
            "sigmoid",
            {name: FUNCTIONS[name].label for name in COMPUTED},
        ),
    ]


def draw_graph(axes):
    """Draw the neuron with its bias, and the product of the three slopes."""
    axes.set(xlim=(-0.1, 10.1), ylim=(-2.65, 1.9))
    axes.set_axis_off()
    draw_chain(
        axes,
        [
            ("w", program.w, program.gradient, 0.05, 1.55),
            ("z", program.z, program.delta, 2.95, 4.25),
            ("a", program.a, program.dE_da, 4.85, 6.4),
            ("E", program.E, 1.0, 8.05, 10.1),
        ],
        [
            ("wx + b", 2.25, "w", program.dz_dw),
            ("f", 4.55, "z", program.da_dz),
            ("(a − y)²", 7.22, "a", program.dE_da),
        ],
        [
            ("x", program.x, 1.58, 2.05),
            ("b", 0, 2.92, 2.45),
            ("y", program.y, 7.22, 7.22),
        ],
    )
    factors = program.dE_da, program.da_dz, program.dz_dw
    product = " × ".join(map(signed, factors))
    words = f"∂E/∂w = {product} = {signed(program.gradient)}"
    axes.text(5, -2.45, words, color=SLOPE, gid="product", **CENTRE)


def draw_curve(axes):
    """Draw the error over the weight, its tangent and where a step leads."""
    errors = (program.sigmoid(WEIGHTS * program.x) - program.y) ** 2
    axes.plot(WEIGHTS, errors, color=VALUE, gid="curve")
    tangent(
        axes,
        program.w,
        program.E,
        program.gradient,
        HALF_WIDTH,
        gid="tangent",
    )
    for gid, marker, w, E, filled in [
        ("next", "D", program.new_w, program.new_E, "none"),
        ("now", "o", program.w, program.E, INK),
    ]:
        style = {"markersize": 7, "markerfacecolor": filled, "clip_on": False}
        axes.plot(w, E, marker, color=INK, gid=gid, zorder=4, **style)
    axes.set(xlim=(-WIDEST, WIDEST), ylim=(0, 1))
    axes.yaxis.set_major_locator(FixedLocator([0, 0.5, 1]))
    axes.yaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    _, half, top = axes.yaxis.get_major_ticks()
    half.label1.set_gid("tick_half")
    top.label1.set_gid("tick_top")
    axes.tick_params(axis="x", pad=6)  # −4 and 0 are neighbours
    axes.set_xlabel("weight w")
    axes.set_ylabel("error E")


def draw():
    """One neuron: its values and slopes, and its error over the weight."""
    figure, (graph, curve) = new_figure(height=5.2, rows=2)
    figure.set_layout_engine("none")
    graph.set_position([0, 0.49, 1, 0.51])
    curve.set_position([0.11, 0.11, 0.86, 0.355])
    draw_graph(graph)
    draw_curve(curve)
    return figure
