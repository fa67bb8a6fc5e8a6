import numpy as np
import pytest

from snippets.figures.practice import backward_pass as figure
from snippets.practice import backward_pass as page


def complex_step(layer, part, index):
    """Return the loss's slope in one entry, by a step into the complex."""
    moved = [list(item) for item in page.layers]
    moved[layer][part] = moved[layer][part].astype(complex)
    moved[layer][part][index] += 1e-30j
    out = page.x
    for W, b, f, _ in moved:
        out = f(W @ out + b)
    return (np.sum((out - page.y) ** 2) / 2).imag / 1e-30


def test_every_gradient_entry_is_the_slope_of_the_loss():
    for layer, gradients in enumerate(page.gradients):
        for part, gradient in enumerate(gradients):
            assert gradient.shape == page.layers[layer][part].shape
            for index in np.ndindex(gradient.shape):
                assert gradient[index] == pytest.approx(
                    complex_step(layer, part, index), rel=1e-10, abs=1e-15
                )


def test_the_random_direction_agrees():
    assert page.slope == pytest.approx(page.measured, rel=1e-7)
    assert abs(page.slope) > 0.01


def test_dropping_a_slope_would_be_seen():
    bent = [(W, b, f, np.ones_like) for W, b, f, _ in page.layers]
    wrong = page.backward(bent, page.kept, page.prediction - page.y)
    assert np.max(np.abs(wrong[0][0] - page.gradients[0][0])) > 0.01


def test_figure_shows_one_output_and_two_slopes():
    axes = figure.draw().axes[0]
    lines = {line.get_gid(): line.get_xydata() for line in axes.lines}
    slopes, heights = [], []
    for name in ("left-tangent", "right-tangent"):
        (x1, y1), (x2, y2) = lines[name]
        middle = (x1 + x2) / 2
        slopes.append((y2 - y1) / (x2 - x1))
        heights.append((y1 + y2) / 2)
        moved = complex(middle, 1e-30)
        exact = (moved / (1 + np.exp(-moved))).imag / 1e-30
        assert slopes[-1] == pytest.approx(exact, rel=1e-9)
    assert heights == pytest.approx([-0.1, -0.1], abs=1e-4)
    assert slopes[0] < 0 < slopes[1]
