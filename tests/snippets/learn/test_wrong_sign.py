import runpy

import numpy as np
import pytest

from snippets.learn import two_layers_vectorised as network
from snippets.learn import wrong_sign as program


@pytest.mark.parametrize("sign", [1, -1])
def test_the_losses_are_those_of_the_whole_gradient(sign):
    p, losses = network.p, []
    for _ in range(101):
        loss, gradient = network.loss_and_gradient(p, network.x, network.y)
        losses.append(loss)
        p = p - sign * gradient
    shown = program.right if sign == 1 else program.wrong
    np.testing.assert_allclose(shown, losses, rtol=1e-10)


def test_one_sign_descends_and_the_other_climbs():
    assert (np.diff(program.right) < 0).all()
    assert (np.diff(program.wrong) > 0).all()
    assert 0.49 < program.wrong[-1] < 0.5  # a prediction of 0 has loss 1/2


def test_what_the_program_prints(capsys):
    runpy.run_path(program.__file__)
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    for _, step, right, wrong in rows[1:]:
        assert float(right) == pytest.approx(program.right[int(step)], abs=5e-7)
        assert float(wrong) == pytest.approx(program.wrong[int(step)], abs=5e-7)
