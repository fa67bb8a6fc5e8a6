"""Matplotlib's SVG becomes an element for the page."""

import re

import numpy as np
from bs4 import BeautifulSoup

from hooks.pages import drawing
from snippets.figures.style import VALUE, new_figure
from tests.hooks.conftest import line

LINE = "learn/line"


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
