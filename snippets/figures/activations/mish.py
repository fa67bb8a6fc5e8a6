from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"
VIEW = View(
    "mish",
    z=1,
    other="silu",
    hint="Move z: the two are never far apart, in value or in slope.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """Mish and SiLU, and their slopes"""
    return VIEW.figure()[0]
