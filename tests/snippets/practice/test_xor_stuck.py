import numpy as np
import pytest

from snippets.practice import xor_stuck as page


def one_network(hidden, start, steps, rate=2.0):
    """Train one network alone, with measured slopes instead of f'."""
    rng = np.random.default_rng(0)
    W = rng.normal(size=(50, 2, hidden))[start]
    v = rng.normal(size=(50, hidden, 1))[start]
    p = np.concatenate([W.ravel(), v.ravel(), np.zeros(hidden + 1)])

    def unit(z):
        return 1 / (1 + np.exp(-z))

    def predict(p):
        W, v = p[: 2 * hidden].reshape(2, hidden), p[2 * hidden : 3 * hidden]
        return unit(unit(page.X @ W + p[3 * hidden : -1]) @ v + p[-1])

    def cost(p):
        a, y = predict(p), page.Y[:, 0]
        return -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))

    for _ in range(steps):
        moves = 1e-30j * np.eye(len(p))
        p = p - rate * np.array([cost(p + e).imag / 1e-30 for e in moves])
    return predict(p)


@pytest.mark.parametrize("hidden", [2, 8])
def test_the_networks_learn_as_one_alone_does(hidden):
    together = page.train(hidden, steps=20)
    assert together.shape == (50, 4)
    for start in (0, 49):
        alone = one_network(hidden, start, steps=20)
        assert together[start] == pytest.approx(alone, rel=1e-10)


def test_the_counts_are_clear_of_the_limit():
    for hidden, costs in page.costs.items():
        clear = (costs < 0.02) | (costs > 0.3)
        assert costs.shape == (50,) and clear.all()
        assert page.stuck[hidden] == np.sum(costs > 0.3)
    assert page.stuck[2] > 10 > page.stuck[3] > page.stuck[8] == 0


def test_the_stuck_give_means_of_targets():
    """Samples that the network cannot tell apart share one answer."""
    rows = page.predictions[2][page.costs[2] > 0.1]
    for row in rows:
        for answer in row:
            alike = np.abs(row - answer) < 0.05
            assert answer == pytest.approx(page.Y[alike].mean(), abs=0.02)
    assert len(rows) == page.stuck[2]
