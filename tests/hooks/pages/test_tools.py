"""A figure that moves tells its script what it needs."""

import json
import re
from types import SimpleNamespace

import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks.pages import drawing, tools
from hooks.pages.svg import for_page, svg_of
from hooks.problems import Problem
from snippets.figures.controls import Button, Menu, Question, Slider
from snippets.figures.style import ROLES, VALUE, new_figure
from tests.hooks.conftest import FIGURE, soup


def line():
    """A line."""
    figure, axes = new_figure()
    axes.plot([0, 1], [0, 1], color=VALUE, gid="line")
    return figure


def tool(figure, **module):
    """Return the element that tool_of opens for such a module."""
    module = SimpleNamespace(TOOL="slope-explorer", **module)
    before, after, _ = tools.tool_of(module, figure, "learn-line")
    return BeautifulSoup(before + after, "html.parser").find("slope-explorer")


def controls():
    """Return one control of each kind."""
    return [
        Question("a < b?"),
        Slider("w", "Weight w", 0.5, -4, 4, 0.1),
        Slider("eta", "Rate", 2, stops=(1, 2, 5)),
        Menu("f", "Function", "relu", {"": "none", "tanh": "tanh", "relu": "ReLU"}),
        Button("back", "Back", "Back to the start"),
    ]


def test_controls_are_there_before_the_script_is():
    element = tool(line(), values=dict, controls=controls)
    assert element.select_one(".try").get_text() == "a < b?"
    weight, rate = element.select("input[type=range]")
    places = [weight[name] for name in ("name", "min", "max", "step", "value")]
    assert places == ["w", "-4", "4", "0.1", "0.5"]
    assert json.loads(rate["data-stops"]) == [1, 2, 5]
    assert [rate[name] for name in ("min", "max", "value")] == ["0", "2", "1"]
    (chosen,) = element.select("option[selected]")
    assert (chosen["value"], chosen.get_text()) == ("relu", "ReLU")
    assert element.select_one("option[hidden]")["value"] == ""
    back, copy = element.select("button")
    assert (back.get_text(), back["aria-label"]) == ("Back", "Back to the start")
    assert copy.get_text() == "Copy this state"
    every = element.select("input, select, button")
    assert len(every) == 5 and all(one.has_attr("disabled") for one in every)
    assert element.select_one(".readout")["id"] == "learn-line--readout"


def test_a_figure_without_a_tool_stays_a_picture():
    assert tools.tool_of(SimpleNamespace(), line(), "learn-line") == ("", "", {})
    assert drawing.drawing_of(line, "learn/line").before == ""


def test_the_tool_gets_its_values_and_nothing_breaks_its_attributes():
    values = {"words": 'a "b" <c> & d\'s f′', "z": np.array([1, 2.5]), "n": 3}
    element = tool(line(), values=lambda: values, controls=controls)
    assert element["data-prefix"] == "learn-line"
    assert json.loads(element["data-values"]) == values | {"z": [1, 2.5]}


def test_tables_come_from_files_which_all_with_this_tool_share(tmp_path):
    changes = np.arange(1000) / 7
    module = SimpleNamespace(
        TOOL="slope-explorer",
        values=dict,
        controls=controls,
        tables=lambda: {"changes": changes},
    )
    tag, _, tables = tools.tool_of(module, line(), "learn-line")
    assert len(tag) < 500
    tools.write_tables(tables, tmp_path)
    file = tmp_path / "assets/tools/tables/slope-explorer-changes.json"
    assert json.loads(file.read_text()) == list(changes)


def test_the_tool_knows_where_the_data_are_in_the_drawing():
    """What Matplotlib drew stands where the tool would draw it."""
    figure, (linear, log) = new_figure(columns=2)
    linear.plot([1, 3], [-2, 6], color=VALUE, gid="linear")
    log.loglog([1e-3, 10], [2, 2e4], color=VALUE, gid="log")
    linear.set_xlim(0, 4)
    svg = for_page(svg_of(figure), "p", ROLES)
    axes = json.loads(tool(figure, values=dict, controls=controls)["data-axes"])
    assert [one["log"] for one in axes] == [[], ["x", "y"]]
    assert axes[0]["x"] == [0, 4]
    for gid, ends, one in (
        ("linear", [(1, -2), (3, 6)], axes[0]),
        ("log", [(1e-3, 2), (10, 2e4)], axes[1]),
    ):
        path = re.search(rf'id="p--{gid}"><path d="([^"]*)"', svg)[1]
        numbers = re.findall(r"-?[\d.]+", path)  # a place, then steps
        drawn = np.cumsum(np.reshape(numbers, (-1, 2)).astype(float), axis=0)
        left, top, right, bottom = one["box"]
        scale = np.log10 if one["log"] else np.asarray
        limits, ends = scale([one["x"], one["y"]]), scale(ends)
        share = (ends - limits[:, 0]) / (limits[:, 1] - limits[:, 0])
        span = np.array([right - left, top - bottom])
        expected = [left, bottom] + share * span
        np.testing.assert_allclose(drawn[[0, -1]], expected, atol=0.06)


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ({"values": lambda: {"slope": np.nan}, "controls": controls}, "NaN or inf"),
        ({"values": lambda: [np.array([1, -np.inf])], "controls": controls}, "or inf"),
        ({}, r"needs values\(\)"),
        ({"values": dict}, r"needs controls\(\)"),
    ],
)
def test_what_a_tool_needs_and_does_not_get_is_told(module, message):
    with pytest.raises(Problem, match=message):
        tool(line(), **module)


def test_a_tool_without_a_script_is_told():
    module = SimpleNamespace(TOOL="no-such-tool", values=dict)
    with pytest.raises(Problem, match=r"no docs/assets/tools/no-such-tool.js"):
        tools.tool_of(module, line(), "learn-line")


def test_the_tool_stands_around_the_svg_inside_the_figure():
    around = '<x-y data-z="1">', "<p>?</p></x-y>"
    with_tool = drawing.Drawing("<svg></svg>", "Name", *around)
    page = drawing.in_page(with_tool, "learn/line", "Alt.", "Caption.")
    figure = BeautifulSoup(page, "html.parser").figure
    assert [child.name for child in figure.children] == ["x-y", "figcaption"]
    assert [child.name for child in figure.find("x-y").children] == ["svg", "p"]
    assert figure.find("x-y").svg.title.get_text() == "Name"


def test_a_figure_that_moves_finds_its_tables_in_files(project, caplog):
    tool = """
TOOL = "slope-explorer"


def values():
    return {"z": 1}


def tables():
    return {"numbers": [0.1] * 999}


def controls():
    return [type("", (), {"words": "What is it?"})]
"""
    project.write("snippets/figures/learn/line.py", FIGURE + tool)
    project.page('{{ figure("learn/line", alt="It rises.", caption="A line.") }}')
    built = project.build(caplog)
    tool = soup(built).select_one("figure.figure > slope-explorer")
    assert json.loads(tool["data-values"]) == {"z": 1}
    name = "assets/tools/tables/slope-explorer-numbers.json"
    text = (built.root / "site" / name).read_text(encoding="utf-8")
    assert json.loads(text) == [0.1] * 999
