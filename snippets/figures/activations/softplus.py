from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "softplus",
    z=0,
    other="relu",
    hint="Move z: far from 0 the two functions have the same slope.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """Softplus and ReLU, and their slopes"""
    return VIEW.figure()[0]
