from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"


def answer(z, slope, other):
    if slope < 0:
        return "Here it is negative: more z, less output."
    return "Here it is above 1." if slope > 1.0001 else ""


VIEW = View(
    "silu",
    z=-2.4,
    other="relu",
    question="Where is the slope of SiLU negative, and where is it above 1?",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """SiLU and ReLU, and their slopes"""
    return VIEW.figure()[0]
