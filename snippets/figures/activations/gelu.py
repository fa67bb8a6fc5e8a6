from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "gelu",
    z=1,
    hint="Move z: find where the slope is negative, and where it is above 1.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """GELU and its slope"""
    return VIEW.figure()[0]
