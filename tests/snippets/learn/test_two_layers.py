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
            name: float(mpmath.diff(loss, point, np.eye(9, dtype=int)[k].tolist()))
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


def test_the_factors_on_each_path_make_its_slope():
    values = figure.values()
    assert list(values["paths"]) == list(values["names"])
    for name, slope in measured_slopes().items():
        path = [factor for factor in values["paths"][name] if factor]
        assert len(path) == (5 if name[0] in "wb" else 3)
        product = prod(values["factors"][factor][1] for factor in path)
        assert product == pytest.approx(slope, rel=1e-12), name
        assert figure.GRADIENTS[name] == pytest.approx(slope, rel=1e-12)


def test_leaving_out_the_output_slope_changes_the_lower_slopes_only():
    bare = (program.y_hat - program.y) * program.v1 * program.slope_1
    ratio = bare * program.x1 / measured_slopes()["w11"]
    assert ratio == pytest.approx(1 / program.slope_B, rel=1e-12)
    assert ratio > 4


@pytest.fixture(scope="module")
def axes():
    (axes,) = figure.draw().axes
    return axes


def test_the_figure_quotes_the_program(axes):
    words = {text.get_gid(): text.get_text() for text in axes.texts}
    measured = measured_slopes()
    for name, slope in measured.items():
        shown = words[f"gradient_{name}"].replace("−", "-")
        assert shown == f"{slope:.4f}", name
    for bias, unit in ("b1", "1"), ("b2", "2"), ("c", "B"):
        delta = words[f"delta_{bias}"].replace("−", "-")
        assert delta == f"δ = {measured[bias]:.4f}"
        slope = getattr(program, f"slope_{unit}")
        assert words[f"slope_{bias}"] == f"f′ = {slope:.4f}"
    product = f"{measured['w11']:.4f}".replace("-", "−")
    assert words["product"].startswith(f"∂L/∂w₁₁ = {product}, ")
    factors = [words[f"factor-{i}"].replace("−", "-") for i in range(5)]
    assert prod(map(float, factors)) == pytest.approx(measured["w11"], rel=1e-3)


def test_short_numbers_stand_as_they_are():
    assert [figure.signed(number) for number in (2.0, 0.7, -0.6, 1, 0.0)] == [
        *("2", "0.7", "−0.6", "1", "0")
    ]
    assert figure.signed(-0.42636) == "−0.4264"


def test_the_figure_sends_slopes_back_along_the_thick_path(axes):
    back = {
        patch.get_gid(): patch
        for patch in axes.patches
        if str(patch.get_gid()).startswith("back_")
    }
    assert set(back) == {f"back_{name}" for name in [*NAMES, "loss"]}
    thick = {gid for gid, patch in back.items() if patch.get_linewidth() > 3}
    assert thick == {"back_w11", "back_v1", "back_loss"}
    for gid in thick | {"back_w22", "back_v2"}:
        ends = back[gid].get_path().vertices
        assert ends[:, 0].min() < ends[0, 0] == ends[:, 0].max()


def test_no_label_lies_on_another_or_on_a_unit(axes):
    labels = {
        patch.get_gid(): patch.get_bbox()
        for patch in axes.patches
        if str(patch.get_gid()).startswith("label_")
    }
    assert set(labels) == {f"label_{name}" for name in NAMES}
    for name, label in labels.items():
        others = [box for other, box in labels.items() if other != name]
        assert not label.count_overlaps(others), name
        for x, y in figure.UNITS.values():
            corners = label.padded(figure.RADIUS)
            assert not corners.contains(x, y), name
