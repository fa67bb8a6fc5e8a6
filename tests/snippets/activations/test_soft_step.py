import mpmath
import numpy as np
import pytest

from snippets.activations import soft_step as program


def exact(z, k):
    return 1 / (1 + mpmath.exp(-k * mpmath.mpf(z)))


@pytest.mark.parametrize("k", [0.5, 1, 4, 16])
@pytest.mark.parametrize("z", [-40.0, -1.0, -0.1, 0.0, 0.3, 1.0, 40.0])
def test_value_and_slope(z, k):
    with mpmath.workdps(50):
        value = exact(z, k)
        slope = k * value * exact(-z, k)
    assert program.soft_step(z, k) == pytest.approx(float(value), rel=1e-13)
    assert program.soft_step_derivative(z, k) == pytest.approx(float(slope), rel=1e-13)


@pytest.mark.parametrize("k", [1, 2, 7, 100])
def test_largest_slope_is_a_quarter_of_k(k):
    assert program.soft_step_derivative(0, k) == k / 4
    slopes = program.soft_step_derivative(np.linspace(-3, 3, 601), k)
    assert np.max(slopes) == k / 4


def test_a_sharper_step_is_flatter_away_from_the_jump():
    at_one = [program.soft_step_derivative(1, k) for k in (4, 16, 64)]
    assert at_one == sorted(at_one, reverse=True)


def test_table_that_the_page_shows():
    assert list(program.slope_at_zero) == [0.25, 1, 4]
    for k, value, slope in zip(
        program.sharpness,
        program.value_at_one,
        program.slope_at_one,
        strict=True,
    ):
        assert value == pytest.approx(float(exact(1, int(k))))
        measured = mpmath.diff(lambda z, k=int(k): exact(z, k), 1)
        assert slope == pytest.approx(float(measured), rel=1e-9)


def test_the_edges():
    z = [-np.inf, -1000, 1000, np.inf, np.nan]
    np.testing.assert_array_equal(program.soft_step(z, 4), [0, 0, 1, 1, np.nan])
    np.testing.assert_array_equal(
        program.soft_step_derivative(z, 4), [0, 0, 0, 0, np.nan]
    )
    single = np.array([0.5], dtype=np.float32)
    assert program.soft_step(single, 4).dtype == np.float32
    assert program.soft_step_derivative(single, 4).dtype == np.float32
