import numpy as np
import pytest

from snippets.figures.practice import initialisation as figure
from snippets.practice import initialisation as page


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_relu_sizes_follow_the_variance_rule(scale):
    """Mean z² is scale · (scale / 2)^(layer - 1) for endless layers."""
    layers = np.arange(20)
    expected = np.sqrt(scale * (scale / 2.0) ** layers)
    sizes = page.sizes_by_layer(page.relu, scale)
    np.testing.assert_allclose(sizes, expected, rtol=0.35)


def test_tanh_sizes_follow_the_integral_over_a_normal_law():
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    weights = weights / weights.sum()
    for scale in (1, 2, 4):
        mean_square = [float(scale)]
        for _ in range(19):
            a = np.tanh(np.sqrt(mean_square[-1]) * nodes)
            mean_square.append(scale * (weights @ a**2))
        sizes = page.sizes_by_layer(np.tanh, scale)
        np.testing.assert_allclose(sizes, np.sqrt(mean_square), rtol=0.15)


def test_what_the_page_quotes():
    assert page.last["ReLU", 4] > 1000
    assert page.last["ReLU", 1] < 0.002
    assert 1 < page.last["ReLU", 2] < 1.5
    assert page.first["ReLU", 2] == page.first["tanh", 2]


def test_figure_shows_growth_standstill_and_decay():
    axes = figure.draw().axes[0]
    assert axes.get_yscale() == "log"
    curves = {line.get_gid(): line.get_ydata() for line in axes.get_lines()}
    assert (np.diff(curves["scale-4"]) > 0).all()
    assert (np.diff(curves["scale-1"]) < 0).all()
    assert max(curves["scale-2"]) / min(curves["scale-2"]) < 1.5
    for scale in (1, 2, 4):
        assert curves[f"scale-{scale}"][-1] == page.last["ReLU", scale]


def test_inputs_need_a_mean_square_of_one_and_no_mean_of_zero():
    rng = np.random.default_rng(0)
    W = rng.normal(0, np.sqrt(1 / 400), (3000, 400))
    for A in (rng.standard_normal((20, 400)), np.ones((20, 400))):
        assert np.mean((A @ W.T) ** 2) == pytest.approx(1, rel=0.1)
    same = np.std(np.ones((20, 400)) @ W.T, axis=0)
    assert same == pytest.approx(0, abs=1e-12)
