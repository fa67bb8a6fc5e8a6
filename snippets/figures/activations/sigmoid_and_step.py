from snippets.figures.value_and_slope import View
from snippets.learn.slope_to_follow import paths, x

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0:
        return "The sigmoid has one. The step jumps: none."
    return "The sigmoid has one. The step’s is 0."


VIEW = View(
    "sigmoid",
    z=paths["sigmoid"][0] * x,
    other="step",
    question="Which of the two has a slope, and where? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """The sigmoid beside the step, and their slopes"""
    return VIEW.figure()[0]
