"""What the slope explorer's figures have in common, checked for all of them."""

import importlib
import json
from pathlib import Path

import numpy as np
import pytest
from mpmath import mp, mpf

from hooks.pages.tools import as_json
from snippets.activations import leaky_relu, soft_step
from snippets.figures import style
from snippets.figures import value_and_slope as drawing
from tests.snippets.oracles import FUNCTIONS

PAGES = Path(__file__).parents[3] / "docs" / "activations"
ORACLES = {
    name: oracle.definition
    for name, oracle in FUNCTIONS.items()
    if (PAGES / f"{name}.md").exists()
} | {
    "leaky_relu": lambda z: z if z > 0 else mpf("0.1") * z,
    "soft_step": lambda z: 1 / (1 + mp.exp(-4 * z)),
}
FIGURES = [
    *(name for name in ORACLES if name != "soft_step"),
    "side_by_side",
    "sigmoid_and_step",
]
NO_SLOPE_AT_ZERO = {"relu", "leaky_relu", "step"}


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@pytest.fixture(params=FIGURES)
def module(request):
    return importlib.import_module(f"snippets.figures.activations.{request.param}")


def parts(figure):
    """Return {gid: artist} of all that has a name."""
    return {
        artist.get_gid(): artist
        for artist in figure.findobj(lambda artist: artist.get_gid())
    }


def exact_slope(name, z):
    return float(mp.diff(ORACLES[name], mpf(z)))


def minus(text):
    return text.replace("-", "−")


def test_every_function_has_an_oracle_and_its_own_programs():
    assert set(drawing.FUNCTIONS) == set(ORACLES)
    for name, function in drawing.FUNCTIONS.items():
        for z in (-3.0, 0.5, 2.0):
            exact = float(ORACLES[name](mpf(z)))
            assert function.value(z) == pytest.approx(exact, rel=1e-13)
            slope = exact_slope(name, z)
            assert function.slope(z) == pytest.approx(slope, rel=1e-12)


def test_the_figure_shows_f_its_slope_and_the_tangent(module):
    view, figure = module.VIEW, module.draw()
    shown = parts(figure)
    for prefix, name in ("", view.f), ("other-", view.other):
        if name == "nothing":
            for kind in "value", "slope", "tangent", "value-point":
                line = shown[f"{prefix}{kind}"]
                assert np.isnan(line.get_ydata()).all()
            assert shown[f"{prefix}value-words"].get_text() == "\u00a0"
            assert shown[f"{prefix}value-key"].get_alpha() == 0
            continue
        value = float(ORACLES[name](mpf(view.z)))
        x, y = shown[f"{prefix}tangent"].get_data()
        if view.z == 0 and name in NO_SLOPE_AT_ZERO:
            slope = FUNCTIONS[name].kinks[0]
            assert np.isnan(y).all()  # no tangent at a kink
        else:
            slope = exact_slope(name, view.z)
            assert (y[1] - y[0]) / (x[1] - x[0]) == pytest.approx(slope)
            assert (np.mean(x), np.mean(y)) == pytest.approx((view.z, value))
        for kind, height in ("value", value), ("slope", slope):
            at, point = shown[f"{prefix}{kind}-point"].get_data()
            assert (at[0], point[0]) == pytest.approx((view.z, height))
            prime = "′" if kind == "slope" else ""
            words = drawing.FUNCTIONS[name].words
            expected = f"{words}{prime}({view.z:g}) = {height:z.4f}"
            text = shown[f"{prefix}{kind}-words"].get_text()
            assert text == minus(expected)
        z, curve = shown[f"{prefix}slope"].get_data()
        for i in 3, 100, 121, 200:
            if not np.isnan(z[i]):
                expected = exact_slope(name, z[i])
                assert curve[i] == pytest.approx(expected, abs=1e-7)


def test_the_curves_fit_on_their_axes_and_no_smaller_range_would_do(module):
    view, figure = module.VIEW, module.draw()
    shown = parts(figure)
    for axes, kind in zip(figure.axes, drawing.RANGES, strict=True):
        low, high = axes.get_ylim()
        curves = [
            shown[prefix + kind].get_ydata()
            for prefix, name in (("", view.f), ("other-", view.other))
            if name != "nothing"
        ]
        heights = np.concatenate(curves)
        assert low <= np.nanmin(heights) and np.nanmax(heights) <= high
        ranges = [limits for limits, _ in drawing.RANGES[kind]]
        for bottom, top in ranges[: ranges.index((low, high))]:
            assert np.nanmin(heights) < bottom or top < np.nanmax(heights)
        assert [tick.get_text() for tick in axes.get_yticklabels()] == [
            minus(f"{tick:g}") for tick in axes.get_yticks()
        ]


def test_flat_is_where_the_slope_is_small():
    z = np.linspace(-6, 6, 241)
    for name, function in drawing.FUNCTIONS.items():
        inside = np.zeros(z.shape, bool)
        for first, last in drawing.flat_parts(function):
            inside |= (first - 1e-9 <= z) & (z <= last + 1e-9)
        away = (np.abs(z) > 1e-9) | (name not in NO_SLOPE_AT_ZERO)
        small = [
            abs(exact_slope(name, at)) < drawing.FLAT if known else at
            for at, known in zip(z, away, strict=True)
        ]
        np.testing.assert_array_equal(
            inside[away], np.array(small)[away].astype(bool), name
        )


def test_bars_lie_under_the_axis_where_the_slope_is_small(module):
    view, shown = module.VIEW, parts(module.draw())
    heights = []
    for prefix, name in ("", view.f), ("other-", view.other):
        z, y = shown[f"{prefix}slope-flat"].get_data()
        flat = drawing.flat_parts(drawing.FUNCTIONS.get(name, drawing.NOTHING))
        assert [end for end in z if not np.isnan(end)] == np.ravel(flat).tolist()
        heights.append(y[0])
    assert heights == [look.bar for look in drawing.LOOKS]
    assert heights[1] < heights[0] < 0  # of the axes: apart, and below them


def test_of_two_functions_each_has_its_own_colour_and_of_one_its_slope(module):
    view, shown = module.VIEW, parts(module.draw())
    for prefix, name in ("", view.f), ("other-", view.other):
        if name == "nothing":
            continue
        colours = [
            shown[f"{prefix}{part}"].get_color()
            for part in ("value", "value-words", "slope", "slope-words", "slope-flat")
        ]
        if view.other == "nothing" or name not in style.FUNCTIONS:
            assert colours == [style.VALUE] * 2 + [style.SLOPE] * 3
        else:
            assert colours == [style.FUNCTIONS[name][0]] * 5
    assert shown["tangent"].get_color() == style.SLOPE


def test_jumps_are_where_the_two_sides_disagree():
    tables = drawing.everything()["functions"]
    jumps = {
        kind: {
            name: heights
            for name, table in tables.items()
            if any(heights := table["jumps"][kind])
        }
        for kind in drawing.RANGES
    }
    assert set(jumps["value"]) == {"step"}
    assert set(jumps["slope"]) == NO_SLOPE_AT_ZERO
    assert jumps["value"]["step"] == [[1], [0]]
    assert jumps["slope"]["step"] == [[], [0]]  # none, not even by convention
    assert jumps["slope"]["relu"] == [[FUNCTIONS["relu"].kinks[0]], [1]]
    assert jumps["slope"]["leaky_relu"] == [[0.1], [1]]


def test_no_function_has_a_kink_where_none_is_drawn():
    for name, function in drawing.FUNCTIONS.items():
        for z in drawing.STOPS[np.abs(drawing.STOPS) > 0.01]:
            sides = [function.slope(z + side) for side in (-1e-9, 0, 1e-9)]
            assert np.ptp(sides) < 1e-6, (name, z)


def test_the_tool_gets_the_view_and_what_it_needs(module):
    view, values = module.VIEW, json.loads(as_json(module.values()))
    assert module.TOOL == "slope-explorer"
    assert (values["f"], values["other"]) == (view.f, view.other)
    question, z, f, other = module.controls()
    assert question.words == values["question"] == view.question
    assert [one.value for one in (z, f, other)] == [view.z, view.f, view.other]
    assert f.options["leaky_relu"] == "leaky ReLU, α = 0.1"
    leaky, soft = (drawing.FUNCTIONS[name] for name in ("leaky_relu", "soft_step"))
    assert leaky.value(-2.0) == leaky_relu.leaky_relu(-2.0, 0.1)
    assert soft.value(0.3) == soft_step.soft_step(0.3, 4)
    (table,) = module.tables().values()
    assert set(table["functions"]) == set(f.options) == set(ORACLES)


def test_the_question_is_answered_somewhere_else_than_at_the_start(module):
    view, answers = module.VIEW, module.values()["answers"]
    assert "?" in view.question and answers
    assert any(first != view.z or last != view.z for first, last, _ in answers)
    slopes = [
        drawing.FUNCTIONS.get(name, drawing.NOTHING).slope
        for name in (view.f, view.other)
    ]
    for z in np.linspace(-6, 6, 241).round(2):
        said = [words for first, last, words in answers if first <= z <= last]
        expected = view.answer(z, *(float(slope(z)) for slope in slopes))
        assert said == [expected] * bool(expected)


def test_numbers_are_kept_as_they_are_told():
    kept = [0.731059, -2, 0.00099999, -4.2499e-7, 0, np.nan]
    told = [7311, -20000, 10.0, -0.0042, 0, None]
    assert [drawing.ten_thousandths(number) for number in kept] == told


def test_the_home_page_starts_where_its_neurons_start():
    from snippets.figures.activations.sigmoid_and_step import VIEW
    from snippets.learn.slope_to_follow import chains

    for name in "sigmoid", "step":
        _, slope, *_ = chains[name]
        assert drawing.FUNCTIONS[name].slope(VIEW.z) == slope


def test_every_function_has_a_colour_of_its_own():
    assert set(style.FUNCTIONS) == set(drawing.FUNCTIONS)
    colours = {colour for colour, _ in style.FUNCTIONS.values()}
    assert len(colours) == len(style.FUNCTIONS)
    assert style.SLOPE not in colours


def test_each_range_holds_those_before_it():
    for ranges in drawing.RANGES.values():
        limits = [limits for limits, _ in ranges]
        for (low, high), (bottom, top) in zip(limits, limits[1:], strict=False):
            assert bottom <= low and high <= top
        for (low, high), ticks in ranges:
            assert len(ticks) == 3  # the tool moves them
            assert low <= min(ticks) and max(ticks) <= high
