"""Matplotlib's SVG becomes an element for the page."""

import re
from pathlib import Path

import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks.pages import drawing
from hooks.problems import Problem
from snippets.figures.style import (
    ROLES,
    SLOPE,
    VALUE,
    new_figure,
    powers_of_ten,
)

LINE = "learn/line"
STYLE_SHEET = Path(__file__).parents[3] / "docs/assets/site/site.css"


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
    assert svg.select_one("#learn-line--line path")["stroke"] == "var(--figure-value)"
    assert not re.search(r"#[0-9a-f]{6}|style=|font-family|font-size|<!--", result.svg)
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
        for path in (LINE, "learn/other")
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


def test_lines_written_in_steps_keep_every_place():
    """Also where NaN interrupts them, and to a twentieth of a point.

    Matplotlib itself leaves out points of a line that has 128 or more.
    """
    x = np.arange(120) / 7
    y = np.where(np.arange(120) % 30 == 7, np.nan, np.sin(x * x))

    def draw():
        """A line with gaps."""
        figure, axes = new_figure()
        axes.plot(x, y, color=VALUE, gid="line")
        axes.set(xlim=(0, 18), ylim=(-2, 2))
        draw.to_svg = axes.transData
        draw.height = 72 * figure.get_figheight()
        return figure

    svg = drawing.drawing_of(draw, LINE).svg
    path = re.search(r'id="learn-line--line"><path d="([^"]*)"', svg)[1]
    places = []
    for stretch in path.split("M")[1:]:
        numbers = re.findall(r"-?[\d.]+", stretch)
        steps = np.reshape(numbers, (-1, 2)).astype(float)
        places.append(np.cumsum(steps, axis=0))
    exact = draw.to_svg.transform(np.c_[x, y]) * 72 / 100
    exact[:, 1] = draw.height - exact[:, 1]
    drawn = exact[~np.isnan(y)]
    assert len(places) == 5
    np.testing.assert_allclose(np.concatenate(places), drawn, atol=0.0501)


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


def test_words_are_as_large_as_matplotlib_made_room_for():
    style_sheet = STYLE_SHEET.read_text(encoding="utf-8")
    sizes = re.findall(r"font-size: (\d+\.\d)px", style_sheet)
    assert float(sizes[0]) == new_figure()[1].title.get_fontsize()
    assert new_figure()[1].xaxis.label.get_fontsize() == float(sizes[0])


def luminance(colour):
    """Return the relative luminance of #rrggbb, as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return sum(
        weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_lines_and_words_of_figures_stand_out_in_both_themes(theme):
    """4.5 to 1 is what WCAG 2.2 AA asks of words; lines need 3 to 1."""
    style_sheet = STYLE_SHEET.read_text(encoding="utf-8")
    colours = {
        role: re.findall(rf"--figure-{role}: (#[0-9a-f]{{6}});", style_sheet)[theme]
        for role in ROLES
    }
    behind = luminance(colours["surface"])
    for role in set(ROLES) - {"surface", "grid"}:
        dark, light = sorted((behind, luminance(colours[role])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, role
