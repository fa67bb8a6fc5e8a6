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
    note(lower, 0, 0, "no slope at the jump", (-9, -9), "gap")
    return figure
