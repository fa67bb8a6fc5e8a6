import runpy

import pytest

from snippets.activations import sigmoid_difference as program


def rows(capsys):
    runpy.run_path(program.__file__)
    table = capsys.readouterr().out.splitlines()[1:]
    return [[float(cell) for cell in line.split()] for line in table]


def test_the_quotient_is_right_for_middling_steps_only(capsys):
    errors = {h: abs(quotient - 0.25) for h, quotient, _ in rows(capsys)}
    assert errors == {
        1e-1: pytest.approx(0.0002),
        1e-4: 0,
        1e-7: 0,
        1e-10: 0,
        1e-13: pytest.approx(0.0002),
    }


def test_the_quotient_moves_in_steps_of_the_spacing_over_h(capsys):
    for h, _, smallest_step in rows(capsys):
        assert smallest_step == pytest.approx(2.0**-53 / h, rel=0.03)
    h = 1e-13
    quotient = (program.sigmoid(h) - program.sigmoid(0)) / h
    steps = quotient * h / 2.0**-53
    assert steps == round(steps)
