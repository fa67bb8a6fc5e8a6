from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "tanh",
    z=1,
    other="sigmoid",
    hint="Move z: near 0 tanh is the steeper of the two, "
    "further out the sigmoid.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """Tanh and the sigmoid, and their slopes"""
    return VIEW.figure()[0]
