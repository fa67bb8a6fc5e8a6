from snippets.figures.value_and_slope import View, note

TOOL = "slope-explorer"
VIEW = View(
    "relu", z=3, hint="Move z across 0: the slope jumps, it does not fade."
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """ReLU and its slope, which jumps at zero"""
    figure, _, lower = VIEW.figure()
    note(lower, 0, 1, "limit from the right: 1", (-12, 0), "limit")
    note(lower, 0, 0, "by convention\n0 at z = 0", (12, 18), "choice")
    return figure
