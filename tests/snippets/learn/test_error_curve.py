import runpy

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import error_curve as figure
from snippets.learn import error_curve as program


def exact_error(w, x=2, y=1):
    """Return the error with mpmath's own tanh instead of exponentials."""
    return ((1 + mpmath.tanh(mpmath.mpf(w) * x / 2)) / 2 - y) ** 2


def exact_slope(w, x=2, y=1):
    with mpmath.workdps(50):
        return float(mpmath.diff(lambda v: exact_error(v, x, y), w))


@pytest.fixture
def artists():
    (axes,) = figure.draw().axes
    return {artist.get_gid(): artist for artist in axes.lines}


def test_the_running_example_has_the_digits_of_the_claims():
    assert (program.x, program.y, program.w) == (2, 1, 0.5)
    first, then = (program.E, program.slope), (program.new_w, program.reached)
    assert first == pytest.approx((0.0723294881, -0.2115083711), abs=5e-11)
    assert then == pytest.approx((0.7115083711, 0.0377094023), abs=5e-11)


@pytest.mark.parametrize("w", [-8, -3, -0.5, 0.5, 0.7115, 2, 3])
@pytest.mark.parametrize(("x", "y"), [(2, 1), (-1.5, 0), (0.25, 0.8)])
def test_error_and_slope_against_fifty_digits(w, x, y):
    exact = float(exact_error(w, x, y))
    assert program.error(w, x, y) == pytest.approx(exact, rel=1e-9, abs=1e-18)
    exact = exact_slope(w, x, y)
    slope = program.error_derivative(w, x, y)
    assert slope == pytest.approx(exact, rel=1e-9, abs=1e-18)


def test_far_weights_give_the_limits_without_a_warning():
    far = np.array([-np.inf, -1000, 1000, np.inf])
    assert program.error(far, 2.0, 1.0).tolist() == [1, 1, 0, 0]
    assert program.error_derivative(far, 2.0, 1.0).tolist() == [0, 0, 0, 0]
    assert np.isnan(program.error(np.nan, 2.0, 1.0))


def test_the_ratios_come_closer_to_the_slope(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    ratios = [float(line.split()[7]) for line in lines[:4]]
    gaps = [abs(ratio - exact_slope(0.5)) for ratio in ratios]
    assert gaps[0] > 0.1
    assert all(gaps[i + 1] < gaps[i] / 5 for i in range(3))
    assert gaps[3] < 3e-4
    assert lines[4] == f"slope at w = 0.5: {exact_slope(0.5):.6f}"


def test_the_tangent_promises_more_than_the_curve_gives():
    step = mpmath.mpf(-exact_slope(0.5))
    tangent = float(exact_error(0.5) - step**2)
    assert program.promised == pytest.approx(tangent, rel=1e-12)
    curve = float(exact_error(0.5 + step))
    assert program.reached == pytest.approx(curve, rel=1e-12)
    assert program.promised < program.reached < program.E


def test_equal_slopes_at_opposite_ends_of_the_curve():
    wrong, _, _, right = program.errors
    assert wrong > 0.999
    assert right < 0.001
    assert f"{program.slopes[0]:.4f}" == f"{program.slopes[3]:.4f}"
    assert abs(program.slopes[1:3]).min() > 100 * abs(program.slopes[0])
    exact = [exact_slope(place) for place in program.places]
    assert program.slopes == pytest.approx(exact, rel=1e-12)


def test_the_figure_shows_the_tangent_of_the_curve(artists):
    left, right = artists["tangent"].get_xydata()
    slope = (right[1] - left[1]) / (right[0] - left[0])
    assert slope == pytest.approx(exact_slope(0.5), rel=1e-12)
    assert (left + right) / 2 == pytest.approx([0.5, float(exact_error(0.5))])


def test_the_figure_shows_the_step_on_the_curve(artists):
    ((weight, height),) = artists["next_point"].get_xydata()
    assert weight == pytest.approx(0.7115083711, abs=5e-11)
    assert height == pytest.approx(0.0377094023, abs=5e-11)
    for weight, height in artists["curve"].get_xydata()[::16]:
        assert height == pytest.approx(float(exact_error(weight)), rel=1e-9)


def test_the_figure_names_the_slope_and_the_step():
    (axes,) = figure.draw().axes
    words = " ".join(text.get_text() for text in axes.texts)
    assert "slope −0.2115" in words
    assert "w = 0.7115" in words


def test_nudges_can_be_too_small_for_a_computer():
    def ratio(nudge):
        ends = (
            program.error(program.w + move, program.x, program.y) for move in (nudge, 0)
        )
        return np.subtract(*ends) / nudge

    assert ratio(1e-6) == pytest.approx(program.slope, rel=1e-5)
    assert abs(ratio(1e-15) / program.slope - 1) > 0.1
    assert ratio(1e-17) == 0
