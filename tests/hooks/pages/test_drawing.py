"""A figure gets its name, its description and its caption."""

import re
from pathlib import Path

import pytest

from hooks.pages import drawing
from hooks.problems import Problem
from snippets.figures.style import ROLES, SLOPE, new_figure
from tests.hooks.conftest import FIGURE, line, soup

LINE = "learn/line"

STYLE_SHEET = Path(__file__).parents[3] / "docs/assets/site/site.css"


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


def test_a_figure_has_a_name_a_description_and_a_caption(project, caplog):
    project.page('{{ figure("learn/line", alt="It rises.", caption="a < b") }}')
    figure = soup(project.build(caplog)).select_one("figure.figure")
    svg = figure.select_one("svg")
    ids = {element["id"]: element.get_text() for element in svg.select("[id]")}
    assert svg["role"] == "img"
    assert ids[svg["aria-labelledby"]] == "A straight line"
    assert ids[svg["aria-describedby"]] == "It rises."
    assert figure.select_one("figcaption").get_text() == "a < b"
    assert "var(--figure-value)" in str(svg)
    assert "style=" not in str(svg)


@pytest.mark.parametrize("stem", ["top", "learn/deep/er"])
def test_a_figure_may_lie_at_any_depth(project, caplog, stem):
    text = FIGURE.replace("color", 'gid="curve", color')
    project.write(f"snippets/figures/{stem}.py", text)
    project.page(f'{{{{ figure("{stem}", alt="It rises.", caption="A line.") }}}}')
    built = project.build(caplog)
    assert (built.messages, built.failed) == ([], False)
    prefix = stem.replace("/", "-")
    figure = soup(built).select_one(f"#figure-{prefix}")
    assert figure.select_one(f"#{prefix}--curve")
    assert figure.svg["aria-labelledby"] == f"{prefix}--name"


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
