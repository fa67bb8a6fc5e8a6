import runpy

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import ten_more_steps as figure
from snippets.learn import ten_more_steps as program


def exact_error(w):
    return ((1 - mpmath.tanh(w)) / 2) ** 2


@pytest.fixture(scope="module")
def exact_path():
    """Return the twelve weights, each step taken with fifty digits."""
    with mpmath.workdps(50):
        weights = [mpmath.mpf("0.5")]
        for _ in range(11):
            weights.append(weights[-1] - mpmath.diff(exact_error, weights[-1]))
        return weights


def test_the_whole_path(exact_path):
    assert program.weights == pytest.approx([float(w) for w in exact_path])
    errors = [float(exact_error(w)) for w in exact_path]
    assert program.errors == pytest.approx(errors, rel=1e-12)
    slopes = [float(mpmath.diff(exact_error, w)) for w in exact_path]
    assert program.slopes == pytest.approx(slopes, rel=1e-12)


def test_every_printed_digit_is_right(exact_path, capsys):
    runpy.run_path(program.__file__)
    *steps, last = capsys.readouterr().out.splitlines()
    for line, w in zip(steps, exact_path, strict=True):
        words = line.split()
        exact = [w, exact_error(w), mpmath.diff(exact_error, w)]
        shown = [words[4], words[7], words[10]]
        assert shown == [f"{float(value):.10f}" for value in exact]
    flat = float(mpmath.sech(exact_path[-1]) ** 2 / 4)
    assert last.split()[-1] == f"{flat:.4f}"


def test_the_steps_shrink_although_the_rate_does_not():
    steps = np.diff(program.weights)
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()
    assert program.errors[-1] > 0


def test_the_figure_walks_down_the_curve(exact_path):
    (axes,) = figure.draw().axes
    lines = {line.get_gid(): line for line in axes.lines}
    assert len(lines["steps"].get_xydata()) == 12
    for line in lines.values():
        for weight, height in line.get_xydata():
            exact = float(exact_error(weight))
            assert height == pytest.approx(exact, rel=1e-12)
    first, second = lines["steps"].get_xdata()[:2]
    assert second - first == pytest.approx(float(exact_path[1] - exact_path[0]))


def test_the_labels_name_the_points():
    (axes,) = figure.draw().axes
    places = {text.get_text(): text.xy for text in axes.texts}
    assert places["start"] == (program.weights[0], program.errors[0])
    assert places["after one step"] == (program.weights[1], program.errors[1])
    assert places["after eleven"] == (program.weights[11], program.errors[11])
