import mpmath
import pytest

from snippets.figures.learn import overshoot as figure
from snippets.learn import overshoot as program

MINIMUM = float(mpmath.log(4) / 2)


def exact_error(w):
    return ((1 + mpmath.tanh(mpmath.mpf(w))) / 2 - mpmath.mpf(program.y)) ** 2


def exact_slope(w):
    with mpmath.workdps(50):
        return float(mpmath.diff(exact_error, w))


def test_one_step_for_each_rate():
    assert (program.x, program.y, program.w) == (2, 0.8, 0.5)
    start = exact_slope(0.5)
    assert program.slope == pytest.approx(start, rel=1e-12)
    for i, rate in enumerate([1, 5, 20, 100]):
        weight = 0.5 - rate * start
        assert program.weights[i] == pytest.approx(weight, rel=1e-12)
        error = float(exact_error(weight))
        assert program.errors[i] == pytest.approx(error, rel=1e-9)
        slope = exact_slope(weight)
        assert program.slopes[i] == pytest.approx(slope, rel=1e-9)


def test_the_minimum_is_where_the_answer_is_the_target():
    assert program.sigmoid(2 * MINIMUM) == pytest.approx(0.8, abs=1e-15)
    assert program.error(MINIMUM, 2, 0.8) < 1e-30


def test_what_the_page_says_of_each_rate():
    careful, good, far, stranded = range(4)
    assert 0.5 < program.weights[careful] < MINIMUM
    assert program.errors[careful] < program.E
    assert MINIMUM < program.weights[good] < MINIMUM + 0.1
    assert program.slopes[good] > 0 > program.slope
    assert program.errors[good] < program.errors[careful]
    assert program.errors[far] > 5 * program.E
    assert 0 < 1000 * program.slopes[stranded] < -program.slope / 8


def test_every_landing_of_the_figure_lies_on_the_curve():
    (axes,) = figure.draw().axes
    lines = {line.get_gid(): line for line in axes.lines}
    for gid, weight in [
        ("start", 0.5),
        ("rate_5", program.weights[1]),
        ("rate_20", program.weights[2]),
        ("rate_100", program.weights[3]),
    ]:
        ((at, height),) = lines[gid].get_xydata()
        assert at == weight
        assert height == pytest.approx(float(exact_error(weight)), rel=1e-9)
    for weight, height in lines["curve"].get_xydata()[::16]:
        assert height == pytest.approx(float(exact_error(weight)), rel=1e-9)


def test_the_arrows_are_as_long_as_the_steps():
    (axes,) = figure.draw().axes
    arrows = [text for text in axes.texts if getattr(text, "arrow_patch", None)]
    lengths = [arrow.xy[0] - arrow.xyann[0] for arrow in arrows]
    assert lengths == pytest.approx([-r * program.slope for r in (5, 20, 100)])
