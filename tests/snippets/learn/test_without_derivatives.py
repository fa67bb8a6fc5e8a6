from itertools import product

import numpy as np
import pytest

from snippets.figures.learn import without_derivatives as picture
from snippets.learn import random_search
from snippets.learn import without_derivatives as program


@pytest.fixture
def small(monkeypatch):
    """A problem with three weights in place of the program's last one."""
    rng = np.random.default_rng(7)
    x = rng.normal(size=(40, 3))
    monkeypatch.setattr(program, "n", 3)
    monkeypatch.setattr(program, "x", x)
    monkeypatch.setattr(program, "y", np.tanh(x @ [0.3, -0.8, 0.5]))
    return rng.normal(size=3)


def complex_step(w):
    """Slopes of the cost by the complex-step method, exact to rounding."""
    tiny = 1e-30
    return [program.cost(w + 1j * d).imag / tiny for d in tiny * np.eye(3)]


def test_backpropagation_gives_the_slopes_of_the_cost(small):
    np.testing.assert_allclose(
        program.backpropagation(small), complex_step(small), rtol=1e-12
    )


def test_one_at_a_time_gives_the_same_slopes_nearly(small):
    np.testing.assert_allclose(
        program.one_at_a_time(small), complex_step(small), atol=1e-6
    )


def test_each_method_pays_the_forward_passes_it_is_charged(small, monkeypatch):
    paid = []
    cost = program.cost
    monkeypatch.setattr(program, "cost", lambda w: paid.append(1) or cost(w))
    program.one_at_a_time(small)
    assert len(paid) == 3 + 1
    program.all_at_once(small)
    assert len(paid) == 3 + 1 + 2


def test_all_at_once_is_right_on_average_over_all_directions(small, monkeypatch):
    class Directions:
        signs = product([-1.0, 1.0], repeat=3)

        def choice(self, values, size):
            assert list(values) == [-1e-4, 1e-4] and size == 3
            return 1e-4 * np.array(next(self.signs))

    monkeypatch.setattr(program, "rng", Directions())
    estimates = np.array([program.all_at_once(small) for _ in range(8)])
    np.testing.assert_allclose(estimates.mean(axis=0), complex_step(small), atol=1e-6)
    assert np.all(estimates.std(axis=0) > 0.05)


def test_the_price_grows_with_the_number_of_weights():
    backpropagation, one_at_a_time, all_at_once = program.passes
    assert backpropagation[-1] <= 3 * backpropagation[0]
    for counts in one_at_a_time, all_at_once:
        growth = np.polyfit(np.log(program.sizes[2:]), np.log(counts[2:]), 1)
        assert 0.8 < growth[0] < 1.5
    steps = one_at_a_time / (program.sizes + 1)
    np.testing.assert_array_equal(steps, backpropagation / 3)
    np.testing.assert_array_equal(all_at_once, 2 * program.steps[2])


def test_backpropagation_is_the_cheapest_from_two_weights_on():
    backpropagation, *others = program.passes
    assert (np.array(others)[:, 1:] >= backpropagation[1:]).all()
    assert (np.array(others)[:, 2:] > backpropagation[2:]).all()
    assert others[1][-1] > 60 * backpropagation[-1]


def steps(slopes, rate, monkeypatch, n, spread=0.0, share=100):
    """Return the median number of steps for inputs of unequal spread."""
    counts = []
    scale = np.arange(1, n + 1) ** -float(spread)
    for seed in range(3):
        rng = np.random.default_rng(seed)
        x, sought = rng.normal(size=(500, n)) * scale, rng.normal(size=n)
        y = np.tanh(x @ sought / np.linalg.norm(sought * scale))
        for name, value in {"n": n, "rng": rng, "x": x, "y": y}.items():
            monkeypatch.setattr(program, name, value)
        w, count, goal = np.zeros(n), 0, program.cost(np.zeros(n)) / share
        while program.cost(w) > goal and count < 2000:
            w, count = w - rate * slopes(w), count + 1
        counts.append(count)
    return np.median(counts)


def test_rates_beside_the_grid_are_not_better(monkeypatch):
    for n in (4, 16):
        column = list(program.sizes).index(n)
        for slopes, unit, row in [
            (program.backpropagation, 1, 0),
            (program.all_at_once, 1 / n, 2),
        ]:
            best = program.steps[row, column]
            for rate in (0.35, 2.0):
                assert steps(slopes, rate * unit, monkeypatch, n) > best


def test_what_counts_is_how_many_directions_matter(monkeypatch):
    """With spreads 1/k² and a tenth of the cost, 256 weights cost no more."""
    few, many = (
        min(
            steps(program.all_at_once, rate, monkeypatch, n, 2.0, 10)
            for rate in (0.125, 0.25, 0.5, 1.0)
        )
        for n in (4, 256)
    )
    assert many <= few
    even = [steps(program.all_at_once, 1 / n, monkeypatch, n, 0.0, 10) for n in (4, 64)]
    assert even[1] > 8 * even[0]


def test_figure_shows_the_counts_of_both_programs():
    axes = picture.draw().axes[0]
    assert axes.get_xscale() == axes.get_yscale() == "log"
    shown = {line.get_label(): line.get_xydata() for line in axes.lines}
    names = ["backpropagation", "one at a time", "all at once"]
    for name, counts in zip(names, program.passes, strict=True):
        np.testing.assert_array_equal(shown[name][:, 0], program.sizes)
        np.testing.assert_array_equal(shown[name][:, 1], counts)
    for name, key in [
        ("small changes", "change_a_little"),
        ("fresh guesses", "guess"),
    ]:
        counts = random_search.passes[key]
        np.testing.assert_array_equal(shown[name], [*counts.items()])
    assert {text.get_text() for text in axes.texts} == set(shown)
    looks = {(line.get_linestyle(), line.get_marker()) for line in axes.lines}
    assert len(looks) == len(shown) == 5
