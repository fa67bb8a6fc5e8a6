import runpy

import mpmath
import numpy as np
import pytest

from snippets.reference import missing_slope as program


def sigmoid(z):
    return (1 + mpmath.tanh(z / 2)) / 2


def loss(x):
    return lambda w: sigmoid(6 * sigmoid(w * x)) ** 2 / 2


def test_the_right_slopes_against_fifty_digits():
    with mpmath.workdps(50):
        exact = [float(mpmath.diff(loss(x), 1)) for x in (1, -1)]
    assert program.right == pytest.approx(exact, rel=1e-13)


def test_the_wrong_ones_lack_the_slope_of_the_output():
    slope_B = []
    for x in (1, -1):
        z_B = 6 * sigmoid(x)
        slope_B.append(float(mpmath.sech(z_B / 2) ** 2 / 4))
    assert program.wrong * slope_B == pytest.approx(program.right)


def test_without_it_the_mean_points_the_other_way():
    assert np.mean(program.right) < 0 < np.mean(program.wrong)


def test_the_measurement_agrees_with_the_right_mean(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].split()[-1] == lines[1].split()[-1]
    assert lines[-1].split()[-1] != lines[2].split()[-1]
