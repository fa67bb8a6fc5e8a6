import numpy as np
import pytest

from snippets.learn import linear_layers as page


@pytest.mark.parametrize("angle", [0.1, 0.3, 1.7])
def test_a_sampled_sine_obeys_a_linear_rule(angle):
    series = np.sin(angle * np.arange(200) + 0.4)
    p, q, error = page.forecast_error(series)
    assert p == pytest.approx(2 * np.cos(angle), abs=1e-10)
    assert q == pytest.approx(-1, abs=1e-10)
    assert error < 1e-12


def test_the_logistic_map_defeats_a_line_and_yields_to_a_parabola():
    assert 0.9 < page.logistic_error / page.spread < 1.1
    last, following = np.array(page.logistic[:-1]), page.logistic[1:]
    parabola = np.polyfit(last, following, 2)
    np.testing.assert_allclose(parabola, [-4, 4, 0], atol=1e-10)


def test_what_the_program_reports():
    assert page.difference < 1e-12
    assert page.p == pytest.approx(page.expected)
    assert page.sine_error < 1e-12
