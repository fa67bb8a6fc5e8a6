import runpy

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import slope_to_follow as figure
from snippets.learn import slope_to_follow as program


def exact_error(w):
    return ((1 - mpmath.tanh(w)) / 2) ** 2


def exact_slope(w):
    with mpmath.workdps(50):
        return mpmath.diff(exact_error, mpmath.mpf(w))


def test_the_factors_of_the_sigmoid_unit():
    dE_da, slope, dz_dw, product = program.chains["sigmoid"]
    a = 1 / (1 + mpmath.e)
    assert dE_da == pytest.approx(float(2 * (a - 1)), rel=1e-14)
    assert slope == pytest.approx(float(mpmath.sech(0.5) ** 2 / 4), rel=1e-14)
    assert dz_dw == 2
    assert product == pytest.approx(float(exact_slope(-0.5)), rel=1e-14)


def test_nothing_of_the_larger_error_reaches_the_step_units_weight():
    sigmoid, step = program.chains["sigmoid"], program.chains["step"]
    assert step[0] == -2
    assert abs(step[0]) > abs(sigmoid[0])
    assert step[1] == step[3] == 0
    assert program.paths["step"] == [-0.5] * 11


def test_the_sigmoid_unit_goes_down():
    weights = [mpmath.mpf("-0.5")]
    for _ in range(10):
        weights.append(weights[-1] - exact_slope(weights[-1]))
    exact = [float(weight) for weight in weights]
    assert program.paths["sigmoid"] == pytest.approx(exact, rel=1e-12)
    assert exact_error(exact[-1]) < 0.01


def test_the_input_minus_two_mirrors_the_slope():
    """one_neuron.md uses this factor for x = -2 and w = 0.5."""
    with mpmath.workdps(50):
        mirrored = mpmath.diff(
            lambda w: ((1 - mpmath.tanh(-w)) / 2) ** 2, mpmath.mpf("0.5")
        )
    slope = program.chains["sigmoid"][3]
    assert -slope == pytest.approx(float(mirrored), rel=1e-14)


def test_step_and_its_slope():
    z = np.array([-np.inf, -710, -5e-324, 0, 5e-324, 710, np.inf])
    assert program.step(z).tolist() == [0, 0, 0, 1, 1, 1, 1]
    assert program.step_derivative(z).tolist() == [0] * 7
    assert np.isnan(program.step(np.nan))
    assert np.isnan(program.step_derivative([np.nan, 1.0])).tolist() == [
        True,
        False,
    ]
    single = np.float32([-1, 1])
    assert program.step(single).dtype == np.float32
    assert program.step_derivative(single).dtype == np.float32


def test_the_output(capsys):
    runpy.run_path(program.__file__)
    sigmoid, _, step, _ = capsys.readouterr().out.splitlines()
    assert sigmoid == "sigmoid -1.4621 * 0.1966 * 2.0 = -0.5749"
    assert step == "step    -2.0000 * 0.0000 * 2.0 = 0.0000"


def slope_of(line):
    (x, y), (right, top) = line.get_xydata()
    return (top - y) / (right - x)


def test_the_figure_has_a_slope_on_the_left_and_none_on_the_right():
    left, right = figure.draw().axes
    lines = {line.get_gid(): line for line in [*left.lines, *right.lines]}
    slope = slope_of(lines["tangent_sigmoid"])
    assert slope == pytest.approx(float(exact_slope(-0.5)), rel=1e-12)
    assert slope_of(lines["tangent_step"]) == 0
    words = [text.get_text() for axes in (left, right) for text in axes.texts]
    assert "slope −0.575" in words
    assert "slope 0" in words


def test_the_figure_moves_on_the_left_and_stays_on_the_right():
    left, right = figure.draw().axes
    lines = {line.get_gid(): line for line in [*left.lines, *right.lines]}
    for weight, height in lines["steps_sigmoid"].get_xydata():
        assert height == pytest.approx(float(exact_error(weight)), rel=1e-9)
    assert lines["steps_sigmoid"].get_ydata()[-1] < 0.01
    assert np.unique(lines["steps_step"].get_xydata(), axis=0).tolist() == [[-0.5, 1]]


def test_a_silent_path_leaves_the_weight_the_others():
    """Two units fed by one weight: a step and a sigmoid. E follows both."""
    w, x, y, h = -0.5, 2.0, 1.0, 1e-6

    def error(w):
        answers = program.step(w * x) + program.sigmoid(w * x)
        return (answers - y) ** 2

    measured = (error(w + h) - error(w - h)) / (2 * h)
    through_step = program.step_derivative(w * x) * x
    through_sigmoid = program.sigmoid_derivative(w * x) * x
    dE_da = 2 * (program.sigmoid(w * x) - y)
    assert through_step == 0 != measured
    slope = dE_da * (through_step + through_sigmoid)
    assert measured == pytest.approx(slope, rel=1e-6)
