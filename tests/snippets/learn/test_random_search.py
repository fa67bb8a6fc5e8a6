import numpy as np
import pytest

from snippets.learn import random_search as program


@pytest.fixture
def small(monkeypatch):
    rng = np.random.default_rng(11)
    x = rng.normal(size=(50, 2))
    monkeypatch.setattr(program, "n", 2)
    monkeypatch.setattr(program, "rng", rng)
    monkeypatch.setattr(program, "x", x)
    monkeypatch.setattr(program, "y", np.tanh(x @ [0.6, -0.8]))


def test_cost_is_zero_at_the_sought_weights_only(small):
    assert program.cost(np.array([0.6, -0.8])) == 0
    assert program.cost(np.zeros(2)) == pytest.approx(np.mean(program.y**2))


def test_small_changes_shrink_with_the_cost(small):
    near, far = np.array([0.59, -0.8]), np.array([3.0, 3.0])

    def size(w):
        moves = [program.change_a_little(w) - w for _ in range(400)]
        return np.sqrt(np.mean(np.square(moves)))

    for w in near, far:
        expected = 2 * program.cost(w) ** 0.5 / 2
        assert size(w) == pytest.approx(expected, rel=0.15)


def test_guesses_do_not_look_at_the_weights(small):
    guesses = [program.guess(np.array([1e6, 1e6])) for _ in range(400)]
    assert np.std(guesses) == pytest.approx(2**-0.5, rel=0.1)


def test_trials_are_counted_until_a_hundredth_of_the_cost(small):
    proposals = iter([[5.0, 5.0], [0.3, -0.5], [9.0, 9.0], [0.6, -0.79]])
    trials = program.trials_needed(lambda w: np.array(next(proposals)))
    start = program.cost(np.zeros(2))
    assert program.cost(np.array([0.3, -0.5])) > start / 100
    assert program.cost(np.array([0.6, -0.79])) < start / 100
    assert trials == 4


def test_guesses_grow_by_a_factor_and_small_changes_in_proportion():
    guesses = [program.passes["guess"][n] for n in (1, 2, 3)]
    assert guesses[1] > 4 * guesses[0] and guesses[2] > 4 * guesses[1]
    changes = program.passes["change_a_little"]
    growth = np.log(changes[64] / changes[8]) / np.log(64 / 8)
    assert 0.8 < growth < 1.3
