"""A figure: what its program draws, and what the page says about it."""

import html
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from hooks.pages.svg import for_page, svg_of
from hooks.pages.tools import tool_of
from hooks.problems import Problem


@dataclass(frozen=True)
class Drawing:
    """An SVG element with room for its description, and its accessible name.

    before and after stand around the SVG of a figure that moves: the custom element
    with its controls; tables are the files that it reads, by name.
    """

    svg: str
    name: str
    before: str = ""
    after: str = ""
    tables: dict = field(default_factory=dict)


def drawing_of(draw: Callable, stem: str) -> Drawing:
    """Call draw() and return its Drawing; stem tells where it is defined."""
    from snippets.figures.style import ROLES

    name = f"snippets/figures/{stem}.py"
    if not draw.__doc__:
        raise Problem(
            f"{name}: draw() needs a docstring; its first line is the figure's name "
            "for screen readers"
        )
    prefix = prefix_of(stem)
    figure = draw()
    svg = for_page(svg_of(figure), prefix, ROLES)
    if foreign := sorted(set(re.findall(r"#[0-9a-f]{6}\b", svg))):
        raise Problem(
            f"{name} uses {', '.join(foreign)}: take colours from "
            "snippets/figures/style.py, so that they follow the theme"
        )
    ids = re.findall(r' id="([^"]*)"', svg)
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise Problem(f"{name} gives one gid to several artists: {', '.join(twice)}")
    name = draw.__doc__.strip().splitlines()[0].rstrip(".")
    module = sys.modules[draw.__module__]
    return Drawing(svg, name, *tool_of(module, figure, prefix))


def prefix_of(stem: str) -> str:
    """Return what all ids of the figure begin with."""
    return stem.replace("/", "-")


def in_page(drawing: Drawing, stem: str, alt: str, caption: str) -> str:
    """Return the drawing as a figure element with description and caption."""
    prefix = prefix_of(stem)
    name, alt, caption = (
        html.escape(text, quote=False) for text in (drawing.name, alt, caption)
    )
    svg = drawing.svg.replace(
        ">",
        f' aria-labelledby="{prefix}--name" aria-describedby="{prefix}--alt">'
        f'<title id="{prefix}--name">{name}</title>'
        f'<desc id="{prefix}--alt">{alt}</desc>',
        1,
    )
    svg = f"{drawing.before}{svg}{drawing.after}"
    return (
        f'<figure class="figure" id="figure-{prefix}">{svg}'
        f"<figcaption>{caption}</figcaption></figure>"
    )
