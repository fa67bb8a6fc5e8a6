"""What the scripts that move a figure are told: of its axes, its values() and tables().

Axes and values stand in the opening tag of the custom element around the drawing.
Each table is a file, which all figures with this tool share and no reader waits for.
"""

import html
import json
from pathlib import Path
from types import ModuleType

import numpy as np

from hooks.problems import Problem

TOOLS = Path(__file__).parents[2] / "docs" / "assets" / "tools"


def tool_of(module: ModuleType, figure, prefix: str) -> tuple[str, dict[str, str]]:
    """Return the opening tag of the module's TOOL, and {name: text} of its tables().

    The tag holds what describes each of its axes, and the values().
    """
    if not (tool := getattr(module, "TOOL", "")):
        return "", {}
    if not (TOOLS / f"{tool}.js").exists():
        raise Problem(f"TOOL is {tool}, but there is no docs/assets/tools/{tool}.js")
    if not hasattr(module, "values"):
        raise Problem(
            "a figure with a TOOL needs values(), which returns what moves it"
        )
    width, height = 72 * figure.get_size_inches()
    axes = [in_svg(axes, width, height) for axes in figure.axes]
    data = {
        "prefix": prefix,
        "axes": as_json(axes),
        "values": as_json(module.values()),
    }
    attributes = "".join(
        f' data-{name}="{html.escape(text)}"' for name, text in data.items()
    )
    tables = getattr(module, "tables", dict)()
    files = {f"{tool}-{name}": as_json(table) for name, table in tables.items()}
    return f"<{tool}{attributes}>", files


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


def as_json(value: object) -> str:
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
            "values() and tables() must not hold NaN or infinity, which JSON cannot: "
            "leave them out"
        ) from error


def write_tables(tables: dict[str, str], site: str) -> None:
    """Write the files from which the tools read their tables."""
    folder = Path(site, "assets", "tools", "tables")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
