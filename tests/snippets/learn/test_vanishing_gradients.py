import mpmath
import pytest

from snippets.learn import vanishing_gradients as page

mpmath.mp.dps = 50


def chain_error(x, y, weights):
    a = mpmath.mpf(x)
    for w in weights:
        a = 1 / (1 + mpmath.exp(-w * a))
    return (a - y) ** 2


@pytest.mark.parametrize(
    ("x", "y", "weights"),
    [
        (2.0, 1.0, [0.5]),
        (2.0, 1.0, [0.5] * 8),
        (-1.25, 0.0, [0.5, -3.0, 2.0]),
        (2.0, 1.0, [6.0, 4.5, -7.0, 0.25]),
    ],
)
def test_every_slope_is_the_high_precision_derivative(x, y, weights):
    loss, slopes = page.chain_slopes(x, y, weights)
    assert loss == pytest.approx(float(chain_error(x, y, weights)), rel=1e-13)
    assert len(slopes) == len(weights)
    for k, slope in enumerate(slopes):

        def in_one_weight(w, k=k):
            return chain_error(x, y, [*weights[:k], w, *weights[k + 1 :]])

        exact = float(mpmath.diff(in_one_weight, weights[k]))
        assert slope == pytest.approx(exact, rel=1e-12)


def test_one_unit_is_the_running_example():
    assert page.errors[0] == pytest.approx(0.0723294881, abs=5e-11)
    assert page.first_slopes[0] == pytest.approx(-0.2115083711, abs=5e-11)


def test_error_grows_while_the_slope_shrinks_about_eightfold():
    assert page.errors == sorted(page.errors)
    ratios = [
        before / after
        for before, after in zip(page.first_slopes, page.first_slopes[1:], strict=False)
    ]
    assert all(7.5 < ratio < 8.5 for ratio in ratios[1:])
    assert ratios[0] > 5


def test_no_equal_weight_keeps_more_than_28_percent():
    """Far down the chain z = w σ(z), so the factor is z / (1 + e^z)."""
    for w, factor in page.factors.items():
        z = mpmath.findroot(lambda z, w=w: z - w / (1 + mpmath.exp(-z)), w)
        assert factor == pytest.approx(float(z / (1 + mpmath.exp(z))))
    best = float(mpmath.lambertw(1 / mpmath.e))
    assert max(page.factors.values()) < best < 0.2785
    assert max(page.factors, key=page.factors.get) == 1.6


def test_the_chain_vanishes_at_the_steepest_place_of_the_sigmoid():
    slope = page.first_slopes[7] / page.first_slopes[6] / 0.5
    assert 0.24 < slope < 0.25
