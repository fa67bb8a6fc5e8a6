import runpy
from fractions import Fraction

import mpmath
import numpy as np
import pytest

from snippets.figures.learn.which_derivative import draw
from snippets.learn import which_derivative as program


def cost(w, b):
    """Return the sigmoid neuron's cost in 50 digits."""
    losses = [
        (1 / (1 + mpmath.exp(-(w * x + b))) - y) ** 2 / 2
        for x, y in zip(program.x.tolist(), program.y.tolist(), strict=True)
    ]
    return mpmath.fsum(losses) / len(losses)


def test_the_line_solves_the_normal_equations():
    xs = [Fraction(x) for x in program.x.tolist()]
    ys = [Fraction(str(y)) for y in program.y.tolist()]
    mean_x, mean_y = sum(xs) / 5, sum(ys) / 5
    w = sum((x - mean_x) * y for x, y in zip(xs, ys, strict=True)) / sum(
        (x - mean_x) ** 2 for x in xs
    )
    b = mean_y - w * mean_x
    assert program.line == pytest.approx((float(w), float(b)), abs=1e-12)
    assert program.textbook == pytest.approx(program.line, abs=1e-12)


def test_the_sigmoid_neuron_ends_in_a_minimum_of_its_cost():
    with mpmath.workdps(50):
        w, b = map(mpmath.mpf, program.neuron)
        assert abs(mpmath.diff(cost, (w, b), (1, 0))) < 1e-12
        assert abs(mpmath.diff(cost, (w, b), (0, 1))) < 1e-12
        for dw, db in (0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01):
            assert cost(w + dw, b + db) > cost(w, b)


def test_one_step_follows_the_measured_slope():
    with mpmath.workdps(50):
        slopes = [mpmath.diff(cost, (0, 0), n) for n in ((1, 0), (0, 1))]
    step = program.fit(
        program.x,
        program.y,
        program.sigmoid,
        program.sigmoid_derivative,
        steps=1,
    )
    expected = [float(-0.5 * slope) for slope in slopes]
    assert step == pytest.approx(expected, abs=1e-15)


def test_the_identity_has_slope_one_and_keeps_its_input():
    z = np.array([-np.inf, -710, 0, 5e-324, np.inf], dtype=np.float32)
    assert (program.identity(z) == z).all()
    assert program.identity(z) is not z
    assert (program.identity_derivative(z) == 1).all()
    assert program.identity_derivative(z).dtype == np.float32


def test_what_the_program_prints(capsys):
    runpy.run_path(program.__file__)
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[1][-2:] == rows[2][-2:] == ["0.15000000", "0.48000000"]
    assert [float(n) for n in rows[3][-2:]] == pytest.approx(program.neuron, abs=5e-9)


def curves():
    """Return {(column, row): (z, curve)} of the figure."""
    return {
        tuple(map(int, line.get_gid().split("-")[1:])): line.get_xydata().T
        for axes in draw().axes
        for line in axes.lines
        if (line.get_gid() or "").startswith("factor")
    }


def test_the_figure_shows_a_product_whose_second_factor_is_one_for_a_line():
    curve = curves()
    assert len(curve) == 6
    assert (curve[0, 1][1] == 1).all()
    assert (curve[0, 2][1] == curve[0, 0][1]).all()
    assert np.ptp(curve[1, 2][1] / curve[1, 0][1]) > 0.2
    for column in (0, 1):
        z, product = curve[column, 2]
        f = [lambda z: z, lambda z: 1 / (1 + mpmath.exp(-z))][column]
        measured = [
            float(mpmath.diff(lambda z, f=f: (f(z) - 1) ** 2 / 2, point)) for point in z
        ]
        np.testing.assert_allclose(product, measured, rtol=1e-12, atol=1e-14)
