import mpmath
import numpy as np
import pytest

from snippets.figures.learn import dying_unit as picture
from snippets.learn import dying_unit as program


def high_precision_cost(w, b, alpha):
    """The cost in high precision, computed sample by sample."""
    total = mpmath.mpf(0)
    for x, y in [(1, 0.5), (2, 1), (3, 1.5)]:
        z = w * x + b
        total += ((z if z > 0 else alpha * z) - y) ** 2
    return total / 3


@pytest.mark.parametrize("row", [0, 1, 2])
def test_slopes_before_and_after_the_large_step(row):
    alpha = program.alphas[row]
    for step in 0, 1, 5:
        z1, z2, _, slope, cost = program.histories[row, step]
        w, b = z2 - z1, 2 * z1 - z2
        measured = mpmath.diff(lambda u, b=b: high_precision_cost(u, b, alpha), w)
        assert slope == pytest.approx(float(measured), rel=1e-9, abs=1e-12)
        expected = float(high_precision_cost(w, b, alpha))
        assert cost == pytest.approx(expected)


def test_dead_unit_has_z_below_zero_for_every_sample_and_never_moves():
    assert np.all(program.z < 0)
    assert program.slopes[0] == 0
    after = program.histories[0, 1:]
    np.testing.assert_array_equal(after, np.broadcast_to(after[0], after.shape))
    assert program.costs[0, -1] == pytest.approx(np.mean(program.y**2))


def test_leaky_units_come_back_sooner_the_larger_the_leak():
    never, late, soon = program.steps_back
    assert never == 1001
    assert soon < 50 < 300 < late < 500
    assert np.all(program.costs[1:, -1] < 1e-6)


def test_figure_one_flat_line_and_two_that_reach_zero():
    axes = picture.draw().axes[0]
    assert axes.get_xscale() == "log"
    lines = {line.get_gid(): line.get_xydata() for line in axes.lines}
    for alpha, cost in zip(program.alphas, program.costs, strict=True):
        steps, shown = lines[f"alpha-{alpha}"].T
        np.testing.assert_array_equal(shown, cost[steps.astype(int)])
        assert len(steps) <= 150
    assert np.ptp(lines["alpha-0"][:, 1]) == 0
    for alpha in program.alphas[1:]:
        assert lines[f"alpha-{alpha}"][-1, 1] < 1e-6
    words = [text.get_text() for text in axes.texts]
    for alpha in program.alphas[1:]:
        assert any(word.endswith(f" {alpha}") for word in words)
