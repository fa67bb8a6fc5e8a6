import runpy

import mpmath
import pytest

from snippets.reference import mixed_names as program

ERROR = {
    "a": lambda a: (a - 1) ** 2,
    "z": lambda z: ((1 + mpmath.tanh(z / 2)) / 2 - 1) ** 2,
    "w": lambda w: ((1 + mpmath.tanh(w)) / 2 - 1) ** 2,
}


@pytest.mark.parametrize("name", ERROR)
def test_each_step_back_against_fifty_digits(name):
    at = {"a": program.a, "z": 1, "w": 0.5}[name]
    with mpmath.workdps(50):
        exact = float(mpmath.diff(ERROR[name], mpmath.mpf(float(at))))
    by_rule, measured = program.steps[name]
    assert by_rule == pytest.approx(exact, rel=1e-14)
    assert measured == pytest.approx(exact, abs=1e-9)


def test_the_digits_of_the_claim():
    assert program.by_a == pytest.approx(-0.5378828427, abs=5e-11)
    assert program.by_w == pytest.approx(-0.2115083711, abs=5e-11)


def test_without_the_slope_it_is_the_gradient_of_no_activation():
    assert program.without_slope == pytest.approx(2 * (program.a - 1) * 2)
    assert abs(program.without_slope) > 5 * abs(program.by_w)


def test_the_output_goes_from_the_error_to_the_weight(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()[1:4]
    assert [line.split()[0] for line in lines] == [
        "dE/da",
        "dE/dz",
        "dE/dw",
    ]
    for line in lines:
        _, by_rule, measured = line.split()
        assert by_rule == measured
