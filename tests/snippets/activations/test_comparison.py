import importlib
import inspect

import numpy as np
import pytest
from mpmath import mp

from snippets.activations import comparison as program
from snippets.figures.activations.comparison import CURVES, draw
from tests.snippets.oracles import FUNCTIONS, programs

mp.dps = 50


slope_of_sigmoid = FUNCTIONS["sigmoid"].slope
slope_of_tanh = FUNCTIONS["tanh"].slope


def test_the_two_bells_cross_once_on_each_side():
    exact = mp.findroot(lambda z: slope_of_tanh(z) - slope_of_sigmoid(z), 1.7)
    assert program.crossing == pytest.approx(float(exact), rel=1e-15)
    assert f"{program.crossing:.10f}" == "1.6628858911"
    assert f"{program.tanh[5]:.10f}" == f"{program.sigmoid[5]:.10f}" == "0.1339745962"
    assert program.tanh[5] == pytest.approx(1 - np.sqrt(3) / 2, rel=1e-14)
    z = np.linspace(0, 30, 3001)
    tanh_is_steeper = program.tanh_derivative(z) > program.sigmoid_derivative(z)
    np.testing.assert_array_equal(tanh_is_steeper, z < program.crossing)


def test_the_table_of_slopes():
    assert program.z[[0, 3, 6]].tolist() == [-5, 0, 5]
    for i, z in enumerate(program.z):
        exact = (
            float(slope_of_sigmoid(float(z))),
            float(slope_of_tanh(float(z))),
        )
        assert (program.sigmoid[i], program.tanh[i]) == pytest.approx(exact, rel=1e-14)
    assert program.relu[[0, 3, 6]].tolist() == [0, 0, 1]
    assert program.leaky_relu[[0, 3, 6]].tolist() == [0.01, 0.01, 1]


@pytest.mark.parametrize("name, top", [("silu", 2.4), ("mish", 1.5), ("gelu", 1.4)])
def test_the_largest_slopes(name, top):
    at = mp.findroot(lambda z: mp.diff(FUNCTIONS[name], z, 2), top)
    own = importlib.import_module(f"snippets.activations.{name}")
    largest = own.slope[5] if name == "gelu" else own.steepest
    assert f"{largest:.6f}" == f"{float(FUNCTIONS[name].slope(at)):.6f}"


IN_TABLE = [name for name in programs() if name != "step"]


@pytest.mark.parametrize("name", IN_TABLE)
def test_the_slopes_that_the_table_takes_from_the_functions_programs(name):
    own = importlib.import_module(f"snippets.activations.{name}")
    found = [own.slope[own.z.tolist().index(z)] for z in (-5, 0, 5)]
    oracle = FUNCTIONS[name]
    exact = [
        oracle.kinks[z] if z in oracle.kinks else float(oracle.slope(z))
        for z in (-5, 0, 5)
    ]
    np.testing.assert_allclose(found, exact, rtol=1e-14, atol=1e-30)


def test_the_definitions_are_those_of_the_functions_own_pages():
    for name, function in inspect.getmembers(program, inspect.isfunction):
        stem = name.removesuffix("_derivative")
        own = importlib.import_module(f"snippets.activations.{stem}")
        assert inspect.getsource(function) == inspect.getsource(getattr(own, name))


def test_the_figure_marks_the_crossing_and_labels_every_curve():
    axes = draw().axes[0]
    lines = {line.get_gid(): line for line in axes.lines}
    x, y = lines["crossing"].get_data()
    assert (x[1], x[0]) == (program.crossing, -program.crossing)
    for z, slope in zip(x, y, strict=True):
        assert slope == pytest.approx(float(slope_of_tanh(z)), rel=1e-12)
        assert slope == pytest.approx(float(slope_of_sigmoid(z)), rel=1e-12)
    words = [text.get_text() for text in axes.texts]
    assert all(name in words for name, *_ in CURVES)
    assert len({line.get_linestyle() for line in axes.lines[: len(CURVES)]}) == 4
    assert lines["gelu-derivative"].get_ydata().min() < 0


def test_with_half_the_weights_tanh_has_twice_the_slope_at_every_z():
    z = np.linspace(-30, 30, 121)
    of_tanh = program.tanh_derivative(z / 2) / 2
    of_sigmoid = program.sigmoid_derivative(z)
    np.testing.assert_allclose(of_tanh, 2 * of_sigmoid, rtol=1e-14)
