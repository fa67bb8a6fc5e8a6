import mpmath
import numpy as np
import pytest

from snippets.learn import steepest as program


def test_slopes_are_those_of_the_cost():
    for w in ([5.0, 1.0], [-2.0, 0.3]):
        measured = [
            mpmath.diff(lambda u, w=w: program.cost([u, w[1]]), w[0]),
            mpmath.diff(lambda u, w=w: program.cost([w[0], u]), w[1]),
        ]
        np.testing.assert_allclose(
            program.cost_derivative(np.array(w)),
            np.array(measured, float),
            rtol=1e-12,
        )


def test_angle_between_descent_and_the_way_to_the_minimum():
    turned = mpmath.atan2(25, 5) - mpmath.atan2(1, 5)
    assert program.angle == pytest.approx(float(mpmath.degrees(turned)))


def test_the_best_rate_is_in_between_and_the_largest_climbs():
    best = float(mpmath.mpf(650) / (25 + 25 * 625))
    nearest = min(program.rates, key=lambda rate: abs(rate - best))
    assert min(program.costs) == program.costs[program.rates.index(nearest)]
    assert program.costs[-1] > program.cost(program.w) > program.costs[0]


def test_even_the_best_steepest_step_leaves_a_cost():
    assert min(program.costs) > 11


def test_in_a_round_bowl_steepest_is_best():
    """C = |w|² / 2: no step of this length ends lower."""
    w = np.array([5.0, 1.0])
    step = -0.4 * w
    angles = np.linspace(0, 2 * np.pi, 721)
    others = np.linalg.norm(step) * np.array([np.cos(angles), np.sin(angles)])
    lowest = ((w[:, None] + others) ** 2).sum(axis=0).min() / 2
    assert ((w + step) ** 2).sum() / 2 <= lowest + 1e-12


def test_unequal_curvature_costs_steps_and_zigzags_only_at_some_rates():
    """A small rate creeps along without any change of sign."""

    def descend(rate):
        w, track = program.w, [program.w]
        while program.cost(w) > program.cost(program.w) / 1e4:
            w = w - rate * program.cost_derivative(w)
            track.append(w)
        turns = np.sum(np.diff(np.sign(np.array(track)[:, 1])) != 0)
        return len(track) - 1, turns

    (steps, turns), (more_steps, none) = descend(2 / 26), descend(0.02)
    assert steps > 30 and turns > 20
    assert more_steps > steps and none == 0
