from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "elu",
    z=-1,
    other="relu",
    hint="Move z across 0: the slope of ELU arrives at 1 without a jump.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """ELU and ReLU, and their slopes"""
    return VIEW.figure()[0]
