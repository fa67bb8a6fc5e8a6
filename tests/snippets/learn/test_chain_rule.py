import runpy
from math import prod

import mpmath
import pytest

from snippets.figures.learn import chain_rule as figure
from snippets.learn import chain_rule as program


def chain(w):
    """Return w, z, a and E with mpmath's own functions."""
    w = mpmath.mpf(w)
    a = (1 + mpmath.tanh(w)) / 2
    return w, 2 * w, a, (a - 1) ** 2


def test_forward_values():
    exact = [float(value) for value in chain(0.5)]
    values = [program.w, program.z, program.a, program.E]
    assert values == pytest.approx(exact, rel=1e-14)


def test_each_slope_and_their_product():
    with mpmath.workdps(50):
        by_w = [mpmath.diff(lambda w, i=i: chain(w)[i], 0.5) for i in range(4)]
        links = [float(by_w[i + 1] / by_w[i]) for i in range(3)]
        assert program.slopes == pytest.approx([*links, float(by_w[3])])
    assert program.slopes[2] == pytest.approx(-0.5378828427, abs=5e-11)
    assert program.slopes[1] == pytest.approx(0.1966119332, abs=5e-11)
    assert program.slopes[3] == pytest.approx(-0.2115083711, abs=5e-11)


def test_the_table_shows_real_changes_and_their_ratios(capsys):
    runpy.run_path(program.__file__)
    _, *rows = capsys.readouterr().out.splitlines()
    after = chain(mpmath.mpf(0.5) + mpmath.mpf(0.001))
    moves = [new - old for new, old in zip(after, chain(0.5), strict=True)]
    for row, (i, j) in zip(rows, [(0, 1), (1, 2), (2, 3), (0, 3)], strict=True):
        cause, effect, ratio, slope = map(float, row.split()[3:])
        assert cause == pytest.approx(float(moves[i]), abs=5.1e-8)
        assert effect == pytest.approx(float(moves[j]), abs=5.1e-8)
        assert ratio == pytest.approx(float(moves[j] / moves[i]), abs=5.1e-7)
        assert ratio == pytest.approx(slope, rel=2e-3)


@pytest.mark.parametrize("nudge", [-3, -0.1, 0.001, 0.7, 10])
def test_ratios_multiply_exactly_for_a_nudge_of_any_size(nudge):
    moves = [new - old for new, old in zip(chain(0.5 + nudge), chain(0.5), strict=True)]
    product = prod(moves[i + 1] / moves[i] for i in range(3))
    assert float(product) == pytest.approx(float(moves[3] / moves[0]))


def test_the_figure_shows_values_above_and_slopes_below():
    (axes,) = figure.draw().axes
    texts = {text.get_gid(): text for text in axes.texts}
    for name, value, slope in [
        ("w", "0.5", "−0.2115"),
        ("z", "1", "−0.1058"),
        ("a", "0.7311", "−0.5379"),
        ("E", "0.0723", "1"),
    ]:
        assert texts[f"value_{name}"].get_text() == f"{name} = {value}"
        assert texts[f"value_{name}"].get_position()[1] > 0
        assert texts[f"slope_{name}"].get_text() == slope
        assert texts[f"slope_{name}"].get_position()[1] < 0


def test_the_figure_multiplies_from_the_right_to_the_left():
    (axes,) = figure.draw().axes
    texts = {text.get_gid(): text for text in axes.texts if text.get_gid()}
    shown = {
        name: float(texts[f"slope_{name}"].get_text().replace("−", "-"))
        for name in "wzaE"
    }
    factors = {
        text.get_position()[0]: float(text.get_text()[2:].replace("−", "-"))
        for text in axes.texts
        if text.get_text().startswith("× ")
    }
    ordered = [factors[place] for place in sorted(factors)]
    for (left, right), factor in zip(["wz", "za", "aE"], ordered, strict=True):
        assert shown[left] == pytest.approx(shown[right] * factor, abs=2e-4)
    arrows = [text for text in axes.texts if hasattr(text, "arrow_patch")]
    below = [arrow for arrow in arrows if arrow.xy[1] < 0]
    assert len(below) == 3
    assert all(arrow.xy[0] < arrow.xyann[0] for arrow in below)
