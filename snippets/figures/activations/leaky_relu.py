from snippets.figures.value_and_slope import ALPHA, View, note

TOOL = "slope-explorer"
VIEW = View(
    "leaky_relu",
    z=-3,
    hint="Move z as far to the left as you like: some slope is left.",
)
values, tables = VIEW.values, VIEW.tables


def draw():
    """Leaky ReLU with α = 0.1 and its slope"""
    figure, _, lower = VIEW.figure()
    note(lower, 0, ALPHA, "by convention\nα at z = 0", (12, 9), "choice")
    return figure
