from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"


def answer(z, slope, other):
    if slope < 0:
        return "Here it is negative: more z, less output."
    return "Here it is above 1." if slope > 1.0001 else ""


VIEW = View(
    "gelu",
    z=1,
    question="Where is the slope negative, and where is it above 1? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """GELU and its slope"""
    return VIEW.figure()[0]
