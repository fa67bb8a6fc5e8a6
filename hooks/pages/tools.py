"""What the scripts that move a figure are told: of its axes, and its values().

It stands in the opening tag of the custom element around the drawing; values that
are long are in a file of their own, which no reader has to wait for.
"""

import html
import json
from pathlib import Path

import numpy as np

from hooks.problems import Problem

LONG = 1500  # characters of values
TOOLS = Path(__file__).parents[2] / "docs" / "assets" / "tools"


def tool_of(module, figure, prefix):
    """Return the opening tag of the module's TOOL, and its values if they are long.

    The tag holds what describes each of its axes, and else the values().
    """
    if not (tool := getattr(module, "TOOL", "")):
        return "", ""
    if not (TOOLS / f"{tool}.js").exists():
        raise Problem(f"TOOL is {tool}, but there is no docs/assets/tools/{tool}.js")
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
        "log": [name for name in "xy" if getattr(axes, f"get_{name}scale")() == "log"],
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


def write_values(values, prefix, site):
    """Write the file from which the tool of that figure reads its values."""
    file = Path(site, "assets", "tools", "values", f"{prefix}.json")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(values, encoding="utf-8")
