import numpy as np
import pytest

from snippets.learn import perceptron as program


def test_rule_learns_and_from_its_mistakes():
    w, passes, mistakes = program.train(program.step, 1)
    assert mistakes == 0 and passes < 100
    for inputs, target in zip(program.x, program.y, strict=True):
        assert (w @ inputs >= 0) == (target == 1)


def test_reversed_step_runs_away_with_the_same_rule():
    w, passes, mistakes = program.train(program.reversed_step, 1)
    assert passes == 100 and mistakes > 0
    assert np.linalg.norm(w) > 50


def test_reversed_step_learns_with_the_opposite_sign():
    w, passes, mistakes = program.train(program.reversed_step, -1)
    assert mistakes == 0 and passes < 100
    for inputs, target in zip(program.x, program.y, strict=True):
        assert (w @ inputs < 0) == (target == 1)


@pytest.mark.parametrize("w", [[1.0, -2.0, 0.5], [-0.3, 0.4, -0.2]])
def test_rule_is_a_subgradient_step_of_the_perceptron_criterion(w):
    h = 1e-6
    for inputs, target in zip(program.x, program.y, strict=True):

        def criterion(weights, inputs=inputs, target=target):
            return max(0.0, -(2 * target - 1) * (inputs @ weights))

        measured = [
            (criterion(w + d) - criterion(w - d)) / (2 * h) for d in h * np.eye(3)
        ]
        rule = (target - program.step(inputs @ np.array(w))) * inputs
        np.testing.assert_allclose(rule, -np.array(measured), atol=1e-9)


def test_the_last_run_is_the_one_that_the_program_shows():
    assert program.mistakes == 0
    assert program.learning_rate == -1
