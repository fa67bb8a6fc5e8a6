import numpy as np

from snippets.activations.mish import mish_derivative
from snippets.activations.silu import silu_derivative
from snippets.figures.value_and_slope import STOPS, View

TOOL = "slope-explorer"
FARTHEST = np.max(np.abs(mish_derivative(STOPS) - silu_derivative(STOPS)))


def answer(z, slope, other):
    apart = abs(slope - other)
    return f"Here: {apart:.2f} apart." if apart > 0.98 * FARTHEST else ""


VIEW = View(
    "mish",
    z=1,
    other="silu",
    question="Where are the slopes of the two farthest apart? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """Mish and SiLU, and their slopes"""
    return VIEW.figure()[0]
