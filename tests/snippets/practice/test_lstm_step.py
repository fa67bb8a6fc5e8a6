import mpmath
import numpy as np
import pytest

from snippets.practice import lstm_step as page


def exact_loss(p):
    """Return the loss for twelve numbers p, written out with mpmath."""

    def unit(z):
        return 1 / (1 + mpmath.exp(-z))

    h, c = mpmath.mpf(0), mpmath.mpf(0)
    for x in page.xs:
        f, i, o, g = (p[k] * x + p[k + 1] * h + p[k + 2] for k in range(0, 12, 3))
        c = unit(f) * c + unit(i) * mpmath.tanh(g)
        h = unit(o) * mpmath.tanh(c)
    return (h - page.y) ** 2 / 2


def test_the_slopes_against_fifty_digits():
    with mpmath.workdps(50):
        step = mpmath.mpf(10) ** -15
        for k, found in enumerate(page.dP.flat):
            up, down = ([mpmath.mpf(w) for w in page.P.flat] for _ in "ab")
            up[k] += step
            down[k] -= step
            slope = (exact_loss(up) - exact_loss(down)) / (2 * step)
            assert found == pytest.approx(float(slope), rel=1e-12)
    assert page.loss == pytest.approx(float(exact_loss(list(page.P.flat))))
    assert np.ravel(page.measured) == pytest.approx(page.dP.ravel(), abs=1e-9)


def test_the_state_brings_its_slope_back_times_the_forget_gate():
    _, _, kept = page.cell(page.P, 1.0, 0.2, 0.3)
    f = kept[1]
    assert page.cell_back(page.P, kept, 0.0, 2.0)[2] == 2 * f
    h = 1e-6
    later, sooner = (page.cell(page.P, 1, 0.2, 0.3 + d)[1] for d in (h, -h))
    assert (later - sooner) / (2 * h) == pytest.approx(f, rel=1e-8)
