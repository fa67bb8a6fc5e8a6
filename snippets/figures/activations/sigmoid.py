from snippets.figures.style import MUTED
from snippets.figures.value_and_slope import View, note

TOOL = "slope-explorer"
VIEW = View(
    "sigmoid",
    z=1,
    hint="Move z away from 0: the tangent flattens, the slope fades.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """The sigmoid and its slope"""
    figure, _, lower = VIEW.figure()
    level = {"color": MUTED, "linewidth": 0.8, "linestyle": ":"}
    lower.axhline(0.25, gid="note-largest", **level)
    note(lower, 0, 0.25, "never above ¼", (-22, 7), "words")
    return figure
