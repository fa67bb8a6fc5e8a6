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


def test_guesses_have_the_spread_of_the_weights_sought(small):
    assert program.guess(400).shape == (2, 400)
    assert np.std(program.guess(400)) == pytest.approx(2**-0.5, rel=0.1)


def test_columns_of_weights_have_each_their_cost(small):
    W = np.array([[0.6, 3.0, 0.0], [-0.8, 3.0, 0.0]])
    each = [program.cost(w) for w in W.T]
    np.testing.assert_allclose(program.cost(W), each, atol=1e-30)


def test_trials_are_counted_until_the_goal(small, monkeypatch):
    proposals = iter([[5.0, 5.0], [0.3, -0.5], [9.0, 9.0], [0.6, -0.79]])
    start = program.cost(np.zeros(2))
    monkeypatch.setattr(program, "goal", start / 100)
    trials = program.trials_needed(lambda w: np.array(next(proposals)))
    assert program.cost(np.array([0.3, -0.5])) > start / 100
    assert program.cost(np.array([0.6, -0.79])) < start / 100
    assert trials == 4


def test_guesses_grow_by_a_factor_and_small_changes_in_proportion():
    guesses = [program.passes["guess"][n] for n in (1, 2, 3)]
    assert guesses == pytest.approx([11, 150, 1900], rel=0.25)
    changes = program.passes["change_a_little"]
    growth = np.log(changes[64] / changes[8]) / np.log(64 / 8)
    assert 0.8 < growth < 1.3


def problem(n, seed, monkeypatch):
    """Put the program before one of its own problems."""
    rng = np.random.default_rng(seed)
    x, sought = rng.normal(size=(500, n)), rng.normal(size=n)
    y = np.tanh(x @ sought / np.linalg.norm(sought))
    for name, value in {"n": n, "rng": rng, "x": x, "y": y}.items():
        monkeypatch.setattr(program, name, value)
    monkeypatch.setattr(program, "goal", program.cost(np.zeros(n)) / 100)


def test_shrinking_without_keeping_the_best_is_not_enough(monkeypatch):
    """Three weights wander past 30 times the trials that the best-so-far needs."""
    enough = 30 * program.passes["change_a_little"][3]
    found = 0
    for seed in range(5):
        problem(3, seed, monkeypatch)
        w, trials = np.zeros(3), 0
        while program.cost(w) > program.goal and trials < enough:
            w, trials = program.change_a_little(w), trials + 1
        found += trials < enough
    assert found <= 1


def test_short_steps_of_one_length_do_as_well_if_it_suits_n(monkeypatch):
    trials = {}
    for n, width in [(16, 0.05), (16, 0.2), (4, 0.2)]:
        counts = []
        for seed in range(3):
            problem(n, seed, monkeypatch)
            w, count = np.zeros(n), 0
            while program.cost(w) > program.goal and count < 2000:
                changed = w + width * program.guess(1)[:, 0]
                w, count = min(w, changed, key=program.cost), count + 1
            counts.append(count)
        trials[n, width] = np.median(counts)
    changes = program.passes["change_a_little"]
    assert trials[16, 0.05] < 3 * changes[16] < trials[16, 0.2]
    assert trials[4, 0.2] < 2 * changes[4]


def test_keeping_the_best_is_not_enough(monkeypatch):
    """With steps that stay as wide as guesses the count multiplies."""

    def wide(w):
        return w + program.guess(1)[:, 0]

    medians = []
    for n in (1, 2, 3, 4):
        counts = []
        for seed in range(5):
            problem(n, seed, monkeypatch)
            counts.append(program.trials_needed(wide))
        medians.append(np.median(counts))
    assert medians[2] > 5 * medians[1] and medians[3] > 3 * medians[2]
    assert medians[3] > 20 * program.passes["change_a_little"][4]
