import numpy as np
import pytest

from snippets.activations import hard_functions as program


def test_the_slopes_on_both_sides_of_every_corner():
    exact = {
        ("hard tanh", -1): (0, 0, 1),
        ("hard tanh", 1): (1, 0, 0),
        ("hard sigmoid", -3): (0, 0, 1 / 6),
        ("hard sigmoid", 3): (1 / 6, 0, 0),
        ("hard swish", -3): (0, 0, -1 / 2),
        ("hard swish", 3): (3 / 2, 1, 1),
        ("ReLU6", 0): (0, 0, 1),
        ("ReLU6", 6): (1, 0, 0),
    }
    assert list(program.slopes) == list(exact)
    for corner, slopes in exact.items():
        assert program.slopes[corner] == pytest.approx(slopes, abs=1e-6)


@pytest.mark.parametrize(
    "name, corner, concave",
    [
        ("hard tanh", -1, False),
        ("hard tanh", 1, True),
        ("hard sigmoid", -3, False),
        ("hard sigmoid", 3, True),
        ("ReLU6", 0, False),
        ("ReLU6", 6, True),
    ],
)
def test_at_an_upper_corner_no_line_stays_below_the_curve(name, corner, concave):
    f, _ = program.functions[name]
    near = corner + np.linspace(-0.5, 0.5, 101)
    rise = f(near) - f(corner)
    lines = np.linspace(-2, 3, 501)[:, None] * (near - corner)
    assert (lines <= rise + 1e-12).all(axis=1).any() != concave
    assert (lines >= rise - 1e-12).all(axis=1).any() == concave


def test_the_middle_of_hard_swish_is_a_parabola():
    f, slope = program.functions["hard swish"]
    z = np.linspace(-3, 3, 13)
    np.testing.assert_allclose(f(z), z**2 / 6 + z / 2, atol=1e-15)
    inner = z[1:-1]
    np.testing.assert_allclose(slope(inner), inner / 3 + 1 / 2, atol=1e-15)
    np.testing.assert_allclose(np.diff(slope(inner), 2), 0, atol=1e-15)
