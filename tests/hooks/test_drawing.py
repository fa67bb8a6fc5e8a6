"""Matplotlib's SVG becomes an element for the page."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks import drawing
from hooks.problems import Problem
from snippets.figures.style import (
    ROLES,
    SLOPE,
    VALUE,
    new_figure,
    powers_of_ten,
)

LINE = Path("learn/line.py")
STYLE_SHEET = Path(__file__).parents[2] / "docs" / "assets" / "site.css"


def line():
    """A line. And more."""
    figure, axes = new_figure()
    axes.loglog([1e-6, 1], [1, 1e6], color=VALUE, marker="o", gid="line")
    axes.annotate("0.0287", (1e-2, 1e3))
    axes.annotate("bold", (1e-3, 1e3), weight="bold", color=SLOPE)
    powers_of_ten(axes.xaxis)
    powers_of_ten(axes.yaxis)
    return figure


def test_text_stays_text_and_colours_become_properties():
    result = drawing.drawing_of(line, LINE)
    svg = BeautifulSoup(result.svg, "html.parser")
    texts = {text.get_text(): text for text in svg.select("text")}
    assert {"bold", "0.0287", "10⁻⁶", "10⁶"} <= set(texts)
    assert texts["bold"]["fill"] == "var(--figure-slope)"
    assert texts["bold"]["font-weight"] == "700"
    assert re.fullmatch(r"\d+(\.\d+)?px", texts["bold"]["font-size"])
    assert (
        svg.select_one("#learn-line--line path")["stroke"]
        == "var(--figure-value)"
    )
    assert not re.search(r"#[0-9a-f]{6}|style=|font-family|<!--", result.svg)
    assert result.name == "A line. And more"


def test_every_reference_inside_the_drawing_has_its_target():
    svg = drawing.drawing_of(line, LINE).svg
    ids = re.findall(r' id="([^"]*)"', svg)
    assert len(ids) == len(set(ids))
    targets = set(re.findall(r'(?:url\(|href=")#([^)"]+)', svg))
    assert targets
    assert targets <= set(ids)


def test_the_same_figure_gives_the_same_bytes():
    first, second = (drawing.drawing_of(line, LINE).svg for _ in range(2))
    assert first == second


def test_two_figures_share_no_id():
    one, two = (
        set(re.findall(r' id="([^"]*)"', drawing.drawing_of(line, path).svg))
        for path in (LINE, Path("learn/other.py"))
    )
    assert one.isdisjoint(two)


def test_only_coordinates_are_rounded():
    def draw():
        """A line with decimals in its name."""
        figure = line()
        figure.axes[0].lines[0].set_gid("alpha-0.01")
        return figure

    svg = drawing.drawing_of(draw, LINE).svg
    assert 'id="learn-line--alpha-0.01"' in svg
    assert not re.search(r' (d|x|y|transform)="[^"]*\d\.\d\d', svg)


def test_a_figure_needs_a_name_the_colours_of_the_site_and_unique_ids():
    def nameless():
        return line()

    def foreign():
        """A foreign colour."""
        figure = line()
        figure.axes[0].set_title("red", color="#ff0000")
        return figure

    def doubled():
        """A line drawn twice."""
        figure = line()
        figure.axes[0].plot([1e-6, 1], [1, 1], color=SLOPE, gid="line")
        return figure

    cases = (
        (nameless, "docstring"),
        (foreign, "#ff0000"),
        (doubled, "learn-line--line"),
    )
    for draw, message in cases:
        with pytest.raises(Problem, match=message):
            drawing.drawing_of(draw, LINE)


def test_the_names_of_the_colours_are_those_of_the_style_sheet():
    style_sheet = STYLE_SHEET.read_text(encoding="utf-8")
    light = style_sheet.partition('"slate"')[0]
    for role, colour in ROLES.items():
        assert f"--figure-{role}: {colour};" in light
        assert style_sheet.count(f"--figure-{role}:") >= 2


def luminance(colour):
    """Return the relative luminance of #rrggbb, as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in channels
    ]
    return sum(
        weight * c
        for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_lines_and_words_of_figures_stand_out_in_both_themes(theme):
    """4.5 to 1 is what WCAG 2.2 AA asks of words; lines need 3 to 1."""
    style_sheet = STYLE_SHEET.read_text(encoding="utf-8")
    colours = {
        role: re.findall(rf"--figure-{role}: (#[0-9a-f]{{6}});", style_sheet)[
            theme
        ]
        for role in ROLES
    }
    behind = luminance(colours["surface"])
    for role in set(ROLES) - {"surface", "grid"}:
        dark, light = sorted((behind, luminance(colours[role])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, role


def tool(figure, **module):
    """Return the element that tool_of opens for such a module."""
    module = SimpleNamespace(TOOL="slope-explorer", **module)
    tag, _ = drawing.tool_of(module, figure, "learn-line")
    return BeautifulSoup(tag, "html.parser").find("slope-explorer")


def test_a_figure_without_a_tool_stays_a_picture():
    assert drawing.tool_of(SimpleNamespace(), line(), "learn-line")[0] == ""
    assert drawing.drawing_of(line, LINE).tool == ""


def test_the_tool_gets_its_values_and_nothing_breaks_its_attributes():
    values = {"words": 'a "b" <c> & d\'s f′', "z": np.array([1, 2.5]), "n": 3}
    element = tool(line(), values=lambda: values)
    assert element["data-prefix"] == "learn-line"
    assert json.loads(element["data-values"]) == values | {"z": [1, 2.5]}


def test_many_values_come_from_a_file(tmp_path):
    values = {"changes": np.arange(1000) / 7}
    module = SimpleNamespace(TOOL="slope-explorer", values=lambda: values)
    tag, text = drawing.tool_of(module, line(), "learn-line")
    assert len(tag) < 500
    drawn = drawing.Drawing("<svg/>", "A line", tag, text)
    drawing.write_values(drawn, "learn/line", tmp_path)
    file = tmp_path / "assets" / "tools" / "values" / "learn-line.json"
    assert json.loads(file.read_text()) == {
        "changes": list(np.arange(1000) / 7)
    }


def test_the_tool_knows_where_the_data_are_in_the_drawing():
    """What Matplotlib drew stands where the tool would draw it."""
    figure, (linear, log) = new_figure(columns=2)
    linear.plot([1, 3], [-2, 6], color=VALUE, gid="linear")
    log.loglog([1e-3, 10], [2, 2e4], color=VALUE, gid="log")
    linear.set_xlim(0, 4)
    svg = drawing.for_page(drawing.svg_of(figure), "p", ROLES)
    axes = json.loads(tool(figure, values=dict)["data-axes"])
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
        ({"values": lambda: {"slope": np.nan}}, "NaN or infinity"),
        ({"values": lambda: {"a": np.array([1, -np.inf])}}, "NaN or infinity"),
        ({}, r"needs values\(\)"),
    ],
)
def test_what_a_tool_needs_and_does_not_get_is_told(module, message):
    with pytest.raises(Problem, match=message):
        tool(line(), **module)


def test_a_tool_without_a_script_is_told():
    module = SimpleNamespace(TOOL="no-such-tool", values=dict)
    with pytest.raises(Problem, match=r"no docs/assets/tools/no-such-tool.js"):
        drawing.tool_of(module, line(), "learn-line")


def test_the_tool_stands_around_the_svg_inside_the_figure():
    with_tool = drawing.Drawing("<svg></svg>", "Name", '<x-y data-z="1">')
    page = drawing.in_page(with_tool, "learn/line", "Alt.", "Caption.")
    figure = BeautifulSoup(page, "html.parser").figure
    assert [child.name for child in figure.children] == ["x-y", "figcaption"]
    assert figure.find("x-y").svg.title.get_text() == "Name"
