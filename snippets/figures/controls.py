"""What readers move a figure with: its controls() lists them in order."""

from typing import NamedTuple


class Question(NamedTuple):
    """What to try: a question that moving the figure answers."""

    words: str


class Slider(NamedTuple):
    """A number between low and high, by equal steps; or one of the stops."""

    name: str
    label: str
    value: float
    low: float = 0
    high: float = 0
    step: float = 1
    stops: tuple = ()


class Menu(NamedTuple):
    """One of {value: words}; one without a value cannot be chosen."""

    name: str
    label: str
    value: str
    options: dict


class Button(NamedTuple):
    """A button; label says more to those who hear it."""

    name: str
    words: str
    label: str = ""
