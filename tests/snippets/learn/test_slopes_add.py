import runpy

import mpmath
import numpy as np
import pytest

from snippets.learn import slopes_add as program


def exact_total(a):
    return (1.5 * a - 1) ** 2 + (-0.5 * a + 1) ** 2


def test_the_total_error():
    total = program.total_error(0.3, program.v, program.y)
    assert total == pytest.approx(float(exact_total(mpmath.mpf(0.3))))


def test_each_path_is_the_slope_of_its_own_error():
    for i in range(2):
        v, y = program.v[i : i + 1], program.y[i : i + 1]
        h = 1e-30
        complex_step = program.total_error(program.a + h * 1j, v, y).imag / h
        assert program.through[i] == pytest.approx(complex_step, rel=1e-14)


def test_the_sum_is_the_slope_of_the_total():
    with mpmath.workdps(50):
        exact = float(mpmath.diff(exact_total, program.a))
    assert program.slope == pytest.approx(exact, rel=1e-13)
    assert program.measured == pytest.approx(exact, abs=1e-11)


def test_the_paths_disagree_as_the_page_says():
    assert program.through[0] > 0 > program.through[1]
    assert program.slope < 0
    assert program.a == pytest.approx(0.7310585786, abs=5e-11)


def test_the_transposed_matrix_gives_the_same_sum():
    connections = program.v[:, None]
    assert connections.T @ program.delta == pytest.approx([program.slope])
    assert np.shape(connections @ np.array([program.a])) == (2,)


def test_the_last_two_lines_print_the_same_number(capsys):
    runpy.run_path(program.__file__)
    *_, added, measured = capsys.readouterr().out.splitlines()
    assert added.split()[-1] == measured.split()[-1] == "-0.344707"
