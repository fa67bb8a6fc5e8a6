from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "gelu",
    z=-1,
    other="relu",
    hint="Choose any two functions, then move z.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """GELU beside ReLU, and their slopes"""
    return VIEW.figure()[0]
