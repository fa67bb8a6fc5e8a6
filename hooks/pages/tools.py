"""What a figure that moves has around its drawing, and what its script is told.

Axes and values() stand in the opening tag of the custom element around the drawing.
Each of its tables() is a file, which all figures with this tool share and no reader
waits for. Its controls() follow the drawing, so that nothing moves when the script is
there; until then they are disabled.
"""

import html
import json
from pathlib import Path
from types import ModuleType

import numpy as np

from hooks.problems import Problem

TOOLS = Path(__file__).parents[2] / "docs" / "assets" / "tools"


def tool_of(module: ModuleType, figure, prefix: str) -> tuple[str, str, dict[str, str]]:
    """Return what the module's TOOL puts before and after the drawing, and its tables.

    The opening tag holds what describes each of its axes, and the values().
    """
    if not (tool := getattr(module, "TOOL", "")):
        return "", "", {}
    if not (TOOLS / f"{tool}.js").exists():
        raise Problem(f"TOOL is {tool}, but there is no docs/assets/tools/{tool}.js")
    for needed in "values", "controls":
        if not hasattr(module, needed):
            raise Problem(f"a figure with a TOOL needs {needed}()")
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
    after = f"{panel(module.controls(), prefix)}</{tool}>"
    return f"<{tool}{attributes}>", after, files


def panel(controls, prefix):
    """Return the question, the controls, and room for what is then to be seen."""
    question, *others = controls
    shown = "".join(map(control, others)) + button("copy", "Copy this state")
    return (
        f'<p class="try">{html.escape(question.words)}</p>'
        f'<div class="controls">{shown}</div>'
        f'<p class="readout" id="{prefix}--readout"></p>'
        '<p class="announced" role="status"></p>'
    )


def control(one):
    """Return as HTML one of snippets/figures/controls.py."""
    if hasattr(one, "words"):
        return button(*one)
    common = {"name": one.name, "aria-label": one.label, "disabled": True}
    common["autocomplete"] = "off"
    if hasattr(one, "options"):
        options = (
            element(
                "option",
                {"value": value, "selected": value == one.value, "hidden": not value},
                html.escape(words),
            )
            for value, words in one.options.items()
        )
        field = element("select", common, "".join(options))
    else:
        field = '<span class="value"></span>' + element("input", common | slider(one))
    label = f"<span>{html.escape(one.label)}</span>{field}"
    return element("label", {"class": "control"}, label)


def button(name, words, label=""):
    attributes = {"type": "button", "class": "md-button", "name": name}
    attributes |= {"aria-label": label, "disabled": True}
    return element("button", attributes, html.escape(words))


def slider(one):
    """Return the attributes of a slider; of one with stops, they are its places."""
    places = {"min": one.low, "max": one.high, "step": one.step, "value": one.value}
    if len(one.stops):
        stops = list(one.stops)
        places = {"min": 0, "max": len(stops) - 1, "step": 1}
        places |= {"value": stops.index(one.value), "data-stops": as_json(one.stops)}
    return {"type": "range"} | places


def element(name, attributes, content=None):
    """Return an element as HTML; without content, one that is never closed."""
    written = "".join(
        f" {key}" if value is True else f' {key}="{html.escape(str(value))}"'
        for key, value in attributes.items()
        if value is not False and (value != "" or key == "value")
    )
    return f"<{name}{written}>" + ("" if content is None else f"{content}</{name}>")


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
