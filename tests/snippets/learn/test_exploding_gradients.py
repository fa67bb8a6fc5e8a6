import mpmath
import numpy as np
import pytest

from snippets.learn import exploding_gradients as page


def test_one_step_follows_the_high_precision_slope():
    def error(w):
        return (2 * w**10 - 1) ** 2

    (w, loss), (w_next, _) = page.train(largest=np.inf, steps=2, rate=1e-6)
    assert loss == pytest.approx(float(error(mpmath.mpf("1.5"))), rel=1e-6)
    slope = float(mpmath.diff(error, mpmath.mpf("1.5")))
    assert (w - w_next) / 1e-6 == pytest.approx(slope, rel=1e-4)


def test_unclipped_goes_to_infinity_then_nan_and_stays():
    w, E = np.array(page.free).T
    assert np.isfinite(w[1])
    assert np.isinf(E[1])
    assert np.isinf(w[2])
    assert np.isnan(w[3:]).all()
    assert np.isnan(E[3:]).all()


def test_clipping_keeps_every_step_short_and_reaches_the_minimum():
    w, E = np.array(page.clipped).T
    assert np.abs(np.diff(w)).max() < 10 * 0.005 + 1e-6
    assert (np.diff(E[:10]) < 0).all()
    assert w[-1] == pytest.approx(0.5**0.1, abs=1e-5)
    assert E[-1] < 1e-6


def test_everything_stays_in_single_precision():
    w, E = zip(*(page.free + page.clipped), strict=True)
    assert {np.asarray(v).dtype for v in w + E} == {np.dtype("float32")}
