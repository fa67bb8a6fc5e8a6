from snippets.figures.value_and_slope import View, note

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0:
        return "Here it jumps, from 0 to 1."
    return f"It is {slope:g} here, however near to 0."


VIEW = View(
    "relu",
    z=3,
    question="What does the slope do where z crosses 0? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """ReLU and its slope, which jumps at zero"""
    figure, _, lower = VIEW.figure()
    note(lower, 0, 1, "limit from the right: 1", (-12, 0), "limit")
    note(lower, 0, 0, "by convention\n0 at z = 0", (12, 18), "choice")
    return figure
