from snippets.figures.value_and_slope import ALPHA, View, note

TOOL = "slope-explorer"


def answer(z, slope, other):
    return f"Still {slope:g}, as everywhere on the left." if z < 0 else ""


VIEW = View(
    "leaky_relu",
    z=-3,
    question="How far to the left must z go until no slope is left?",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """Leaky ReLU with α = 0.1 and its slope"""
    figure, _, lower = VIEW.figure()
    note(lower, 0, ALPHA, "by convention\nα at z = 0", (12, 9), "choice")
    return figure
