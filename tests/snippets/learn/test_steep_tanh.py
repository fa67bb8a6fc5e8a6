import mpmath
import pytest

from snippets.learn import steep_tanh as page


def exact_share(n, slope):
    """Solve n sech²(n z) = slope for z > 0, then ask the normal law."""
    edge = mpmath.findroot(
        lambda z: mpmath.log(n / slope) - 2 * mpmath.log(mpmath.cosh(n * z)),
        (mpmath.mpf("1e-6"), 10),
        solver="anderson",
    )
    return float(mpmath.ncdf(edge) - mpmath.ncdf(-edge))


@pytest.mark.parametrize(
    ("n", "slope"),
    [(1, 0.01), (2, 1.0), (10, 1.0), (10, 0.01), (100, 1.0), (100, 0.01)],
)
def test_share_agrees_with_the_solved_equation(n, slope):
    share = page.share_steeper(n, slope)
    assert share == pytest.approx(exact_share(n, slope), rel=1e-9)


def test_nothing_is_steeper_than_the_largest_slope():
    assert page.share_steeper(1, 1.0) == page.share_steeper(2, 3.0) == 0.0


def test_ten_times_steeper_is_rarely_steep():
    assert round(100 * page.steep[10]) == 14
    assert round(100 * page.flat[10]) == 68
