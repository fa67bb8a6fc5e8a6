from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "silu",
    z=-2.4,
    other="relu",
    hint="Move z: find where the slope is negative, and where it is above 1.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """SiLU and ReLU, and their slopes"""
    return VIEW.figure()[0]
