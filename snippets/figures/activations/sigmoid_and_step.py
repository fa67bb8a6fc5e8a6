from snippets.figures.value_and_slope import View
from snippets.learn.slope_to_follow import paths, x

TOOL = "slope-explorer"
VIEW = View(
    "sigmoid",
    z=paths["sigmoid"][0] * x,
    other="step",
    hint="Move z: the slope of the sigmoid is never 0, "
    "that of the step always.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """The sigmoid beside the step, and their slopes"""
    return VIEW.figure()[0]
