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


def test_all_at_once_is_right_on_average_over_all_directions(
    small, monkeypatch
):
    class Directions:
        signs = product([-1.0, 1.0], repeat=3)

        def choice(self, values, size):
            assert list(values) == [-1e-4, 1e-4] and size == 3
            return 1e-4 * np.array(next(self.signs))

    monkeypatch.setattr(program, "rng", Directions())
    estimates = np.array([program.all_at_once(small) for _ in range(8)])
    np.testing.assert_allclose(
        estimates.mean(axis=0), complex_step(small), atol=1e-6
    )
    assert np.all(estimates.std(axis=0) > 0.05)


def test_only_backpropagation_does_not_grow_with_the_number_of_weights():
    backpropagation, one_at_a_time, all_at_once = program.passes
    assert backpropagation.min() >= 15 and backpropagation.max() <= 18
    for counts in one_at_a_time, all_at_once:
        growth = np.polyfit(np.log(program.sizes[3:]), np.log(counts[3:]), 1)
        assert 0.8 < growth[0] < 1.25
    steps = one_at_a_time / (program.sizes + 1)
    np.testing.assert_array_equal(steps, backpropagation / 3)
    assert np.all(all_at_once % 2 == 0)


def test_backpropagation_is_the_cheapest_from_four_weights_on():
    backpropagation, *others = program.passes
    assert (np.array(others)[:, 0] < backpropagation[0]).all()
    assert others[0][1] == backpropagation[1] > others[1][1]
    assert (np.array(others)[:, 2:] > backpropagation[2:]).all()


def test_better_rates_would_not_change_the_picture(monkeypatch):
    rng = np.random.default_rng(3)
    x, sought = rng.normal(size=(500, 16)), rng.normal(size=16)
    monkeypatch.setattr(program, "n", 16)
    monkeypatch.setattr(program, "rng", rng)
    monkeypatch.setattr(program, "x", x)
    monkeypatch.setattr(
        program, "y", np.tanh(x @ sought / np.linalg.norm(sought))
    )
    best = min(
        np.median(
            [
                program.steps_needed(program.all_at_once, factor / 16)
                for _ in range(5)
            ]
        )
        for factor in (0.5, 0.7, 1, 1.4)
    )
    assert best > 0.6 * program.passes[2, 4] / 2
    best = min(
        program.steps_needed(program.one_at_a_time, rate)
        for rate in (0.5, 0.7, 1)
    )
    assert 17 * best >= program.passes[0, 4]


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
