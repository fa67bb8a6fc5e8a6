import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from snippets.practice import zero_start as page


def test_both_starts_reach_the_minimum_that_another_solver_finds():
    model = LogisticRegression(C=1e12, tol=1e-12, max_iter=1000)
    model.fit(page.x[:, None], page.y)
    for w, b in ((0.0, 0.0), (-3.0, 2.0)):
        w, b, cost = page.fit(w, b, page.x, page.y, steps=1000)
        assert w == pytest.approx(model.coef_[0, 0], abs=1e-4)
        assert b == pytest.approx(model.intercept_[0], abs=1e-4)
        y_hat = model.predict_proba(page.x[:, None])[:, 1]
        exact = -np.mean(np.log(np.where(page.y == 1, y_hat, 1 - y_hat)))
        assert cost == pytest.approx(exact, abs=1e-8)


def test_zero_is_a_coin_toss_and_not_a_standstill():
    w, b, cost = page.fit(0.0, 0.0, page.x, page.y, steps=0)
    assert (w, b) == (0, 0)
    assert cost == pytest.approx(np.log(2))
    assert page.fit(0.0, 0.0, page.x, page.y, steps=1)[2] < cost
