from snippets.figures.value_and_slope import View, note

TOOL = "slope-explorer"
VIEW = View(
    "step",
    z=2,
    other="soft_step",
    hint="Move z: the step has no slope to give, wherever you stop.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """The step, a soft step, and their slopes"""
    figure, _, lower = VIEW.figure()
    note(lower, -1.6, 0.5, "the step has\nno slope at 0", (-1, 0), "gap")
    return figure
