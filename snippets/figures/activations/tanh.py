from snippets.figures.value_and_slope import View

TOOL = "slope-explorer"


def answer(z, slope, other):
    return f"Here {'tanh' if slope > other else 'the sigmoid'} is steeper."


VIEW = View(
    "tanh",
    z=1,
    other="sigmoid",
    question="Where is tanh the steeper of the two? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """Tanh and the sigmoid, and their slopes"""
    return VIEW.figure()[0]
