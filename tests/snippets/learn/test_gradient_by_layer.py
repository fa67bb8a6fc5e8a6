import numpy as np
import pytest

from snippets.figures.learn import gradient_by_layer as figure
from snippets.learn import gradient_by_layer as page


def measured_norms(f, scale, depth, n, h=1e-6):
    """Nudge every z of every layer and difference the loss."""
    rng = np.random.default_rng(0)
    start, Y = rng.standard_normal((2, 100, n))
    W = rng.normal(0, np.sqrt(scale / n), (depth, n, n))

    def losses(layer, unit, nudge):
        A = start
        for k in range(depth):
            Z = A @ W[k].T
            if k == layer:
                Z[:, unit] += nudge
            A = f(Z)
        return ((A - Y) ** 2).sum(axis=1) / 2

    slopes = [
        [
            (losses(layer, unit, h) - losses(layer, unit, -h)) / (2 * h)
            for unit in range(n)
        ]
        for layer in range(depth)
    ]
    return np.linalg.norm(slopes, axis=1).mean(axis=1)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "ReLU"])
@pytest.mark.parametrize("scale", [1, 2])
def test_norms_agree_with_differences_of_the_loss(name, scale):
    f, f_derivative = page.units[name]
    norms = page.gradient_norms(f, f_derivative, scale, depth=3, n=12)
    np.testing.assert_allclose(
        norms, measured_norms(f, scale, 3, 12), rtol=1e-5
    )


def test_what_the_page_says_of_the_three_functions():
    reaching = page.reaching
    assert reaching["sigmoid", 1][2] < 1e-11 > reaching["sigmoid", 2][2] / 100
    assert reaching["ReLU", 1][2] < 1e-3
    assert 0.2 < reaching["ReLU", 2][2] < 5
    assert 0.1 < reaching["tanh", 1][2] < 1 < reaching["tanh", 2][2] < 5


def test_very_large_weights_bring_the_gradient_back_and_saturate_units():
    f, f_derivative = page.units["sigmoid"]
    norms = page.gradient_norms(f, f_derivative, scale=100, depth=20)
    assert norms[0] / norms[-1] > 0.1
    rng = np.random.default_rng(1)
    A = f(rng.standard_normal((100, 64)))
    for _ in range(3):
        Z = A @ rng.normal(0, np.sqrt(100 / 64), (64, 64)).T
        A = f(Z)
    assert np.mean(f_derivative(Z) < 0.01) > 0.3


def test_figure_shows_the_shares_that_the_program_prints():
    drawing = figure.draw()
    for axes, scale in zip(drawing.axes, (1, 2), strict=True):
        assert axes.get_yscale() == "log"
        curves = {line.get_gid(): line for line in axes.get_lines()}
        for name in page.units:
            shares = curves[f"{name.lower()}-{scale}"].get_ydata()
            assert len(shares) == 20
            assert shares[-1] == 1
            assert shares[0] == pytest.approx(page.reaching[name, scale][2])
    assert drawing.axes[0].get_ylim() == drawing.axes[1].get_ylim()
