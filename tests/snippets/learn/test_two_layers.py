import runpy
from math import prod

import mpmath
import numpy as np
import pytest

from snippets.figures.learn import two_layers as figure
from snippets.learn import two_layers as program

NAMES = ["w11", "w12", "w21", "w22", "b1", "b2", "v1", "v2", "c"]


def loss(w11, w12, w21, w22, b1, b2, v1, v2, c):
    """Return the loss of the network, written with mpmath's own functions."""

    def unit(z):
        return (1 + mpmath.tanh(z / 2)) / 2

    hidden = unit(2 * w11 + w12 + b1), unit(2 * w21 + w22 + b2)
    return (1 - unit(v1 * hidden[0] + v2 * hidden[1] + c)) ** 2 / 2


def measured_slopes():
    """Return the nine slopes by differences at 50 digits."""
    point = [mpmath.mpf(getattr(program, name)) for name in NAMES]
    with mpmath.workdps(50):
        return {
            name: float(
                mpmath.diff(loss, point, np.eye(9, dtype=int)[k].tolist())
            )
            for k, name in enumerate(NAMES)
        }


def printed(capsys):
    """Return {name: number} as the program prints them."""
    runpy.run_path(program.__file__)
    words = capsys.readouterr().out.split()
    return dict(zip(words, words[1:], strict=False))


def test_every_printed_slope_is_the_one_measured(capsys):
    shown = printed(capsys)
    for name, slope in measured_slopes().items():
        assert float(shown[name]) == pytest.approx(slope, abs=5.1e-11), name


def test_the_first_hidden_unit_continues_the_one_neuron():
    assert (program.x1, program.w11, program.y) == (2, 0.5, 1)
    assert program.z1 == pytest.approx(1, abs=1e-15)
    assert program.a1 == pytest.approx(0.7310585786, abs=5e-11)
    assert program.slope_1 == pytest.approx(0.1966119332, abs=5e-11)


def test_prediction_and_loss():
    point = [getattr(program, name) for name in NAMES]
    assert program.loss == pytest.approx(float(loss(*point)), rel=1e-14)
    assert program.loss == (program.y_hat - 1) ** 2 / 2


def test_five_factors_make_the_slope_in_w11():
    values = [value for _, _, value in figure.factors()]
    assert len(values) == 5
    assert prod(values) == pytest.approx(measured_slopes()["w11"], rel=1e-12)


def test_leaving_out_the_output_slope_changes_the_lower_slopes_only():
    bare = (program.y_hat - program.y) * program.v1 * program.slope_1
    ratio = bare * program.x1 / measured_slopes()["w11"]
    assert ratio == pytest.approx(1 / program.slope_B, rel=1e-12)
    assert ratio > 4


def test_the_figure_quotes_the_program():
    (axes,) = figure.draw().axes
    words = [text.get_text() for text in axes.texts]
    for name in "delta_1", "delta_2", "delta_B":
        value = f"δ = {getattr(program, name):.4f}".replace("-", "−")
        assert value in words
    product = measured_slopes()["w11"]
    assert any(f"{abs(product):.4f}" in w and "∂L/∂w₁₁" in w for w in words)


def test_the_figure_sends_slopes_back_along_the_thick_path():
    (axes,) = figure.draw().axes
    thick = [
        text
        for text in axes.texts
        if getattr(text, "arrow_patch", None)
        and text.arrow_patch.get_linewidth() > 3
    ]
    assert len(thick) == 3
    for arrow in thick:
        head, tail = arrow.xy, arrow.xyann
        assert head[0] < tail[0]
