import re
import runpy

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import one_neuron as figure
from snippets.learn import one_neuron as program

CLAIMED = {
    "z": 1,
    "a": 0.7310585786,
    "E": 0.0723294881,
    "dE_da": -0.5378828427,
    "da_dz": 0.1966119332,
    "dz_dw": 2,
    "gradient": -0.2115083711,
    "new_w": 0.7115083711,
    "new_E": 0.0377094023,
}


def exact_error(w):
    return ((1 + mpmath.tanh(w)) / 2 - 1) ** 2


@pytest.mark.parametrize(("name", "value"), CLAIMED.items())
def test_the_digits_of_the_claims(name, value):
    assert getattr(program, name) == pytest.approx(value, abs=5e-11)


def test_the_gradient_against_fifty_digits():
    with mpmath.workdps(50):
        exact = float(mpmath.diff(exact_error, 0.5))
    assert program.gradient == pytest.approx(exact, rel=1e-14)
    assert program.delta == pytest.approx(exact / 2, rel=1e-14)
    assert program.measured == pytest.approx(exact, abs=5e-9)


def test_the_slope_of_a_bias_is_delta():
    h = 1e-30
    z = program.w * program.x + h * 1j
    error = (1 / (1 + mpmath.exp(-z)) - program.y) ** 2
    assert program.delta == pytest.approx(float(error.imag) / h, rel=1e-14)


def test_every_printed_digit_is_right(capsys):
    runpy.run_path(program.__file__)
    shown = re.findall(r"(\S+) = (-?[\d.]+)", capsys.readouterr().out)
    step = mpmath.diff(exact_error, 0.5)
    a = 1 / (1 + mpmath.exp(-1))
    exact = {
        "z": [1],
        "a": [a],
        "E": [exact_error(0.5), exact_error(0.5 - step)],
        "dE/da": [2 * (a - 1)],
        "da/dz": [mpmath.sech(0.5) ** 2 / 4],
        "dE/dz": [step / 2],
        "dE/dw": [step, step],
        "w": [0.5 - step],
    }
    assert len(shown) == sum(map(len, exact.values()))
    for name, digits in shown:
        value = exact[name].pop(0)
        places = len(digits.partition(".")[2])
        assert digits == f"{float(value):.{places}f}", name


@pytest.fixture(scope="module")
def drawn():
    return figure.draw()


def test_the_graph_shows_both_passes(drawn):
    graph = drawn.axes[0]
    words = {text.get_gid(): text.get_text() for text in graph.texts}
    for name, value in ("w", "0.5"), ("x", "2"), ("b", "0"), ("y", "1"):
        assert words[f"value_{name}"] == f"{name} = {value}"
    for name, digits in ("z", "1"), ("a", "0.7311"), ("E", "0.0723"):
        assert words[f"value_{name}"] == f"{name} = {digits}"
    for name, slope, factor in [
        ("w", "−0.2115", "2"),
        ("z", "−0.1058", "0.1966"),
        ("a", "−0.5379", "−0.5379"),
    ]:
        assert words[f"slope_{name}"] == slope
        assert words[f"factor_{name}"] == f"× {factor}"
    assert words["product"] == "∂E/∂w = −0.5379 × 0.1966 × 2 = −0.2115"


def test_the_curve_has_its_tangent_and_its_step(drawn):
    curve = drawn.axes[1]
    lines = {line.get_gid(): line.get_xydata() for line in curve.lines}
    for gid in "curve", "now", "next":
        for w, error in lines[gid]:
            assert error == pytest.approx(float(exact_error(w)), rel=1e-12)
    ((start, _),), ((after, _),) = lines["now"], lines["next"]
    slope = float(mpmath.diff(exact_error, 0.5))
    assert (start, after) == (0.5, pytest.approx(0.5 - slope))
    (x0, y0), (x1, y1) = lines["tangent"]
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope)
    assert (x0 + x1) / 2 == pytest.approx(0.5)
    ticks = curve.yaxis.get_major_ticks()
    assert [tick.label1.get_gid() for tick in ticks[1:]] == [
        "tick_half",
        "tick_top",
    ]


def test_the_tool_starts_where_the_program_does():
    values = figure.values()
    state = {name: values[name] for name in ("x", "w", "b", "y", "eta")}
    assert state == {"x": 2, "w": 0.5, "b": 0, "y": 1, "eta": 1}
    assert np.all(np.diff(values["weights"]) > 0)
    reach = values["widest"]
    assert (values["weights"][0], values["weights"][-1]) == (-reach, reach)


def test_a_forgotten_factor_hides_where_it_is_one():
    """The check cannot see a missing x at x = 1, and sees it at x = 2."""
    for x, hidden in [(1.0, True), (2.0, False)]:
        h = 1e-5

        def error(w, x=x):
            return float((1 / (1 + mpmath.exp(-w * x)) - 1) ** 2)

        measured = (error(0.5 + h) - error(0.5 - h)) / (2 * h)
        a = 1 / (1 + np.exp(-0.5 * x))
        without_x = 2 * (a - 1) * a * (1 - a)
        assert (measured == pytest.approx(without_x, rel=1e-6)) == hidden
