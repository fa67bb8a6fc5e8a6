from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"


def answer(z, slope, other):
    return "Here, nearly." if abs(slope - other) < 0.01 else ""


VIEW = View(
    "gelu",
    z=-1,
    other="relu",
    question="Choose any two functions. Where do they have the same slope?",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """GELU beside ReLU, and their slopes"""
    return VIEW.figure()[0]
