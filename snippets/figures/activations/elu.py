from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"


def answer(z, slope, other):
    return "Here it is 1, as on the right: no jump." if z == 0 else ""


VIEW = View(
    "elu",
    z=-1,
    other="relu",
    question="At 0 the slope of ReLU jumps. What does that of ELU do? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """ELU and ReLU, and their slopes"""
    return VIEW.figure()[0]
