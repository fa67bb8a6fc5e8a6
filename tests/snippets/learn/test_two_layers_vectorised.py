import runpy

import numpy as np
import pytest

from snippets.learn import two_layers as scalar
from snippets.learn import two_layers_vectorised as program


def test_gradient_by_complex_steps():
    """A complex step measures a slope without subtraction."""

    def loss(p):
        def unit(z):
            return 1 / (1 + np.exp(-z))

        z = p[:4].reshape(2, 2) @ program.x + p[4:6]
        return (unit(p[6:8] @ unit(z) + p[8]) - program.y) ** 2 / 2

    for k, step in enumerate(np.eye(9) * 1e-30j):
        measured = loss(program.p + step).imag / 1e-30
        assert program.gradient[k] == pytest.approx(measured, rel=1e-13)


def test_scalar_and_vectorised_programs_agree():
    expected = [
        scalar.delta_1 * scalar.x1,
        scalar.delta_1 * scalar.x2,
        scalar.delta_2 * scalar.x1,
        scalar.delta_2 * scalar.x2,
        scalar.delta_1,
        scalar.delta_2,
        scalar.delta_B * scalar.a1,
        scalar.delta_B * scalar.a2,
        scalar.delta_B,
    ]
    np.testing.assert_allclose(program.gradient, expected, rtol=1e-14)
    assert program.loss == pytest.approx(scalar.loss, rel=1e-15)
    for name, value in zip(program.names, program.p, strict=True):
        assert getattr(scalar, name) == value


def test_the_two_printed_columns_agree(capsys):
    runpy.run_path(program.__file__)
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows[1:]] == program.names
    for _, slope, difference in rows[1:]:
        assert slope == difference
