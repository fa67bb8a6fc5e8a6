from snippets.figures.value_and_slope import FLAT, View

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0 or abs(slope - other) >= FLAT:
        return ""
    return f"Here: less than {FLAT} apart."


VIEW = View(
    "softplus",
    z=0,
    other="relu",
    question="Where do the two have nearly the same slope? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """Softplus and ReLU, and their slopes"""
    return VIEW.figure()[0]
