import runpy

import mpmath
import pytest

from snippets.learn import error_term as program


def half_square(a):
    return (a - 1) ** 2 / 2


def cross_entropy(a):
    return -mpmath.log(a)  # the target is 1


LOSSES = {"half square": half_square, "cross-entropy": cross_entropy}


def sigmoid(z):
    return 1 / (1 + mpmath.exp(-z))


@pytest.mark.parametrize("name", LOSSES)
def test_every_printed_slope_is_the_one_measured(name, capsys):
    names = runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line for line in lines if line.startswith(name)]
    printed = [float(number) for number in row[len("cross-entropy") :].split()]
    loss, z = LOSSES[name], mpmath.mpf(1)
    measured = [
        mpmath.diff(loss, sigmoid(z)),
        mpmath.diff(sigmoid, z),
        mpmath.diff(lambda z: loss(sigmoid(z)), z),
        mpmath.diff(lambda w: loss(sigmoid(2 * w)), 0.5),
    ]
    assert printed == pytest.approx([float(m) for m in measured], abs=5.1e-5)
    assert names["losses"][name] == pytest.approx(float(measured[0]), rel=1e-14)


def test_cross_entropy_leaves_the_plain_difference():
    delta = program.losses["cross-entropy"] * program.slope
    assert delta == pytest.approx(program.a - program.y, rel=1e-15)
    assert program.losses["half square"] == program.a - program.y


def test_the_half_square_gives_half_of_the_running_example():
    gradient = program.losses["half square"] * program.slope * program.x
    assert 2 * gradient == pytest.approx(-0.2115083711, abs=5e-11)


def test_the_slope_at_x_belongs_to_another_point():
    at_x = float(mpmath.diff(sigmoid, 2))
    assert program.slope_at_x == pytest.approx(at_x, rel=1e-15)
    assert program.slope == pytest.approx(0.1966119332, abs=5e-11)
    assert program.slope_at_x < 0.6 * program.slope
