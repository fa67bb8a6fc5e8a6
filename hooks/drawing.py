"""Turns a Matplotlib figure into an SVG element for the page.

One drawing serves the light and the dark theme: the colours of
snippets/figures/style.py become CSS custom properties, text stays text in the
page's font, and every id carries the figure's name so that several figures
can stand on one page. The same figure always gives the same bytes.
"""

import html
import io
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hooks.problems import Problem

LONG = 1500  # characters of values, which would keep the reader from the page
TOOLS = Path(__file__).parents[1] / "docs" / "assets" / "tools"
STYLE = re.compile(r' style="([^"]*)"')
PLACE = re.compile(r' (?:d|points|transform|x|y|width|height)="[^"]*"')
NUMBER = re.compile(r"-?\d+\.\d{2,}")
LINES = re.compile(r' d="([-ML\d.\s]+)"')
POINT = re.compile(r"([ML]) (\S+) (\S+)\s*")
ID = re.compile(r'( id="|url\(#|href="#)')
AUTOMATIC_ID = re.compile(r' id="(?:[a-z]+tick|[a-z0-9]*[a-z])_\d+"')
INVISIBLE = re.compile(r'<path d="[^"]*" fill="none"/>|<defs>\s*</defs>')


@dataclass(frozen=True)
class Drawing:
    """An SVG element with room for its description, and its accessible name.

    tool is the opening tag of the custom element that lets it move, if any;
    values is what the element reads from a file, because it is long.
    """

    svg: str
    name: str
    tool: str = ""
    values: str = ""


def svg_of(figure):
    """Return the figure as SVG text that does not depend on the day."""
    file = io.StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def as_attributes(match):
    """Turn a style attribute into presentation attributes.

    A strict Content-Security-Policy forbids style attributes.
    """
    declarations = (part.partition(":") for part in match[1].split(";"))
    attributes = {
        name.strip(): value.strip() for name, _, value in declarations
    }
    return "".join(
        f' {name}="{value}"'
        for name, value in attributes.items()
        if name and name != "font-family"  # which is the page's
    )


def rounded(number):
    """Write a coordinate with one decimal at the most."""
    return f"{float(number[0]):.1f}".rstrip("0").rstrip(".")


def stepwise(path):
    """Write a path of straight lines by the steps between its points: shorter."""
    x = y = 0  # tenths, in which steps add up exactly
    steps = []
    for command, *point in POINT.findall(path[1]):
        to_x, to_y = (round(10 * float(place)) for place in point)
        if command == "M":
            steps.append(f"M{tenths(to_x)} {tenths(to_y)}")
        else:
            letter = "l" if steps[-1][0] == "M" else " "
            steps.append(f"{letter}{tenths(to_x - x)} {tenths(to_y - y)}")
        x, y = to_x, to_y
    return f' d="{"".join(steps)}"'.replace(" -", "-")


def tenths(number):
    """Write so many tenths as SVG needs it: -1.5, 2, .3."""
    return re.sub(r"\b0\.", ".", f"{number / 10:g}")


def for_page(svg, prefix, roles):
    """Return Matplotlib's SVG as an element that fits into a page."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = STYLE.sub(as_attributes, svg)
    svg = PLACE.sub(lambda place: NUMBER.sub(rounded, place[0]), svg)
    svg = LINES.sub(stepwise, svg)
    svg = AUTOMATIC_ID.sub("", svg)
    svg = ID.sub(lambda m: m[1] + prefix + "--", svg)
    for role, colour in roles.items():
        svg = svg.replace(colour, f"var(--figure-{role})")
    svg = INVISIBLE.sub("", svg)
    svg = re.sub(r"\s*\n\s*", " ", svg)
    svg = svg.replace("> <", "><").replace(' "', '"').replace(" />", "/>")
    view_box = re.search(r'viewBox="[^"]*"', svg)[0]
    root = f'<svg {view_box} stroke-linejoin="round" role="img">'
    return root + svg[svg.index(">") + 1 :].strip()


def prefix_of(stem):
    """Return what all ids of the figure begin with."""
    return stem.replace("/", "-")


def write_values(drawing, stem, site):
    """Write the file from which the figure's tool reads its values."""
    file = Path(site, "assets", "tools", "values", f"{prefix_of(stem)}.json")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(drawing.values, encoding="utf-8")


def in_page(drawing, stem, alt, caption):
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
    if drawing.tool:
        svg = f"{drawing.tool}{svg}</{drawing.tool[1:].split()[0]}>"
    return (
        f'<figure class="figure" id="figure-{prefix}">{svg}'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def drawing_of(draw, path):
    """Call draw() and return its Drawing; path tells where it is defined."""
    from snippets.figures.style import ROLES

    name = f"snippets/figures/{path}"
    if not draw.__doc__:
        raise Problem(
            f"{name}: draw() needs a docstring; its first line is the figure's name "
            "for screen readers"
        )
    prefix = prefix_of(path.with_suffix("").as_posix())
    figure = draw()
    svg = for_page(svg_of(figure), prefix, ROLES)
    if foreign := sorted(set(re.findall(r"#[0-9a-f]{6}\b", svg))):
        raise Problem(
            f"{name} uses {', '.join(foreign)}: take colours from "
            "snippets/figures/style.py, so that they follow the theme"
        )
    ids = re.findall(r' id="([^"]*)"', svg)
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise Problem(
            f"{name} gives one gid to several artists: {', '.join(twice)}"
        )
    name = draw.__doc__.strip().splitlines()[0].rstrip(".")
    module = sys.modules[draw.__module__]
    return Drawing(svg, name, *tool_of(module, figure, prefix))


def tool_of(module, figure, prefix):
    """Return the opening tag of the module's TOOL, and its values if they are long.

    The tag holds what describes each of its axes, and else the values().
    """
    if not (tool := getattr(module, "TOOL", "")):
        return "", ""
    if not (TOOLS / f"{tool}.js").exists():
        raise Problem(
            f"TOOL is {tool}, but there is no docs/assets/tools/{tool}.js"
        )
    if not hasattr(module, "values"):
        raise Problem(
            "a figure with a TOOL needs values(), which returns what moves it"
        )
    width, height = 72 * figure.get_size_inches()
    axes = [in_svg(axes, width, height) for axes in figure.axes]
    data = {"prefix": prefix, "axes": as_json(axes)}
    values = as_json(module.values())
    if len(values) < LONG:
        data["values"], values = values, ""
    attributes = "".join(
        f' data-{name}="{html.escape(text)}"' for name, text in data.items()
    )
    return f"<{tool}{attributes}>", values


def in_svg(axes, width, height):
    """Return the axes' box in the SVG (left, top, right, bottom) and limits."""
    place = axes.get_position()
    x, y = np.array([place.x0, place.x1]), np.array([place.y1, place.y0])
    (left, right), (top, bottom) = x * width, (1 - y) * height
    return {
        "box": np.round([left, top, right, bottom], 2),
        "x": axes.get_xlim(),
        "y": axes.get_ylim(),
        "log": [
            name
            for name in "xy"
            if getattr(axes, f"get_{name}scale")() == "log"
        ],
    }


def as_json(value):
    """Return compact JSON; arrays become lists."""
    try:
        return json.dumps(
            value,
            allow_nan=False,
            default=lambda array: array.tolist(),
            ensure_ascii=False,
            separators=(",", ":"),
        )
    except ValueError as error:
        raise Problem(
            "values() holds NaN or infinity, which JSON cannot: leave it out"
        ) from error
