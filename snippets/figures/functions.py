"""The activation functions that have a page: found, not listed.

A program NAME.py in snippets/activations is one if it defines NAME(z) and
NAME_derivative(z), with defaults for what else they take, and if there is a
page docs/activations/NAME.md. What it is called is said by that page.
"""

import re
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from snippets import activations

PAGES = Path(__file__).parents[2] / "docs" / "activations"
LETTERS = {"alpha": "α", "beta": "β"}


class Activation(NamedTuple):
    """A function's name, f and f′, and in words what else f takes."""

    words: str
    value: object
    slope: object
    parameters: str = ""

    @property
    def label(self):
        """Return what a menu says: "leaky ReLU, α = 0.01"."""
        return ", ".join(filter(None, [self.words, self.parameters]))


def found():
    """Return {name: Activation} of all that there are."""
    functions = {}
    for name in sorted(one.name for one in iter_modules(activations.__path__)):
        page = PAGES / f"{name}.md"
        if page.exists():
            module = import_module(f"{activations.__name__}.{name}")
            if slope := getattr(module, f"{name}_derivative", None):
                f = getattr(module, name)
                words = name_on(page.read_text(encoding="utf-8"))
                functions[name] = Activation(words, f, slope, defaults(f))
    return functions


def name_on(page):
    """Return a function's name as its page writes it within a sentence."""
    title, _, text = page.partition("\n# ")[2].partition("\n")
    name = re.split(r" and | \(", title)[0]
    small = name[0].lower() + name[1:]
    return small if re.search(rf"[a-z,] {small}\b", text) else name


def defaults(f):
    """Return the parameters that have a default, in words: "α = 0.01"."""
    _, *others = signature(f).parameters.values()
    return with_values({one.name: one.default for one in others})


def with_values(parameters):
    """Return {"alpha": 0.01} in words: "α = 0.01"."""
    return ", ".join(
        f"{LETTERS.get(name, name)} = {value:g}"
        for name, value in parameters.items()
    )


FUNCTIONS = found()
