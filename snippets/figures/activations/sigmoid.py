from snippets.figures.style import MUTED
from snippets.figures.value_and_slope import FLAT, View, note

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0:
        return f"Here it is largest: {slope:g}."
    return f"Hardly any left: below {FLAT}." if slope < FLAT else ""


VIEW = View(
    "sigmoid",
    z=1,
    question="Where is the slope largest, and where is hardly any left?",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """The sigmoid and its slope"""
    figure, _, lower = VIEW.figure()
    level = {"color": MUTED, "linewidth": 0.8, "linestyle": ":"}
    lower.axhline(0.25, gid="note-largest", **level)
    note(lower, 0, 0.25, "never above ¼", (-22, 7), "words")
    return figure
