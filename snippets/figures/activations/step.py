from snippets.figures.value_and_slope import FLAT, View, note

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0:
        return "None at the jump either."
    return "Not here. The soft step has one." if other > FLAT else "Not here."


VIEW = View(
    "step",
    z=2,
    other="soft_step",
    question="Is there a z at which the step has a slope to give? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """The step, a soft step, and their slopes"""
    figure, _, lower = VIEW.figure()
    note(lower, -1.6, 0.5, "the step has\nno slope at 0", (-1, 0), "gap")
    return figure
