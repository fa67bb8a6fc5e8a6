import runpy

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import mean_slope as figure
from snippets.learn import mini_batches as program


def loss(w, x, y):
    return (1 / (1 + mpmath.exp(-w * x)) - y) ** 2 / 2


def slopes():
    """Return the five slopes at w, by differences at 50 digits."""
    with mpmath.workdps(50):
        return [
            float(mpmath.diff(lambda w, x=x, y=y: loss(w, x, y), program.w))
            for x, y in zip(program.x.tolist(), program.y.tolist(), strict=True)
        ]


def test_each_samples_slope():
    got = program.slopes(program.w, program.x, program.y)
    np.testing.assert_allclose(got, slopes(), rtol=1e-14)


def test_what_the_program_prints(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    shown = {line[:27].strip(): float(line[27:]) for line in lines}
    one, two, three, four, five = slopes()
    whole = one + two + three + four + five
    pieces = (one + two) / 2 + (three + four) / 2 + five
    assert list(shown.values()) == pytest.approx(
        [whole / 5, whole / 5, whole, whole / 25, pieces / 3, five / 5],
        abs=5.1e-9,
    )
    right = shown["all five samples at once"]
    wrong = [value for value in shown.values() if value != right]
    assert len(wrong) == 4


def test_a_sum_is_a_mean_with_a_learning_rate_m_times_larger():
    rate = 0.3
    by_sum = program.w - rate / program.m * sum(slopes())
    by_mean = program.w - rate * np.mean(slopes())
    assert by_sum == pytest.approx(by_mean, rel=1e-15)


def adam(gradients, rate=0.1):
    """Return the sum of Adam's steps, after Kingma & Ba (2014), algorithm 1."""
    mean = square = total = 0.0
    for t, g in enumerate(gradients, 1):
        mean, square = 0.9 * mean + 0.1 * g, 0.999 * square + 0.001 * g * g
        root = np.sqrt(square / (1 - 0.999**t))
        total += rate * mean / (1 - 0.9**t) / (root + 1e-8)
    return total


def test_adam_steps_almost_alike_for_a_sum_and_a_mean():
    gradients = np.array([0.3, -0.1, 0.2, 0.25])
    mean, summed = adam(gradients), adam(64 * gradients)
    assert summed == pytest.approx(mean, rel=1e-6) and summed != mean


def test_the_figures_tangents_have_the_samples_slopes_and_their_mean():
    (axes,) = figure.draw().axes
    drawn = {}
    for line in axes.lines:
        name = line.get_gid() or ""
        if name.startswith("tangent"):
            (x0, y0), (x1, y1) = line.get_xydata()
            drawn[name] = (y1 - y0) / (x1 - x0)
    expected = slopes()
    for k, slope in enumerate(expected, start=1):
        assert drawn[f"tangent-{k}"] == pytest.approx(slope, rel=1e-12)
    assert drawn["tangent-mean"] == pytest.approx(np.mean(expected), rel=1e-12)
    assert min(expected) < 0 < max(expected)


def test_the_figures_curves_are_the_losses():
    (axes,) = figure.draw().axes
    curves = [line for line in axes.lines if len(line.get_xdata()) > 2]
    assert len(curves) == 6
    for curve, x, y in zip(curves, program.x, program.y, strict=False):
        w, height = curve.get_xydata()[3]
        assert height == pytest.approx(float(loss(w, x, y)), rel=1e-12)
    mean = np.mean([curve.get_ydata() for curve in curves[:5]], axis=0)
    np.testing.assert_allclose(curves[5].get_ydata(), mean)


def test_never_clearing_does_not_settle():
    """Old slopes in every step: the weight passes the minimum for ever."""

    pairs = list(zip(program.x, program.y, strict=True))

    def train(kept):
        w, total, costs = program.w, 0.0, []
        for _ in range(300):
            slope = program.slopes(w, program.x, program.y).mean()
            total = kept * total + slope
            w -= 0.5 * total
            losses = [loss(w, x, y) for x, y in pairs]
            costs.append(float(sum(losses)) / program.m)
        return np.array(costs[-50:])

    assert np.ptp(train(kept=0)) < 1e-6
    assert np.ptp(train(kept=1)) > 0.01
