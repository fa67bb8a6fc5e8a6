"""What SiLU, GELU and Mish have in common: one output from two inputs."""

import importlib

import numpy as np
import pytest
from mpmath import mp, mpf

EXACT = {
    "silu": lambda z: z / (1 + mp.exp(-z)),
    "gelu": lambda z: z * mp.erfc(-z / mp.sqrt(2)) / 2,
    "mish": lambda z: z * mp.tanh(mp.log1p(mp.exp(z))),
}


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@pytest.fixture(params=EXACT)
def function(request):
    """Return (the program, its figure, the function, its slope) of each."""
    name, exact = request.param, EXACT[request.param]
    return (
        importlib.import_module(f"snippets.activations.{name}"),
        importlib.import_module(f"snippets.figures.activations.{name}_same_output"),
        lambda z: exact(mpf(z)),
        lambda z: mp.diff(exact, mpf(z)),
    )


def artist(figure, gid):
    (found,) = figure.findobj(lambda item: item.get_gid() == gid)
    return found


def test_values_that_the_page_quotes(function):
    program, _, exact, exact_slope = function
    for z, a, slope in zip(program.z, program.a, program.slope, strict=True):
        assert a == pytest.approx(float(exact(z)), rel=4e-15, abs=1e-15)
        assert slope == pytest.approx(float(exact_slope(z)), rel=4e-15, abs=1e-15)
    assert program.z[4] == 1


def test_the_figure_shows_one_output_two_inputs_two_slopes(function):
    _, picture, exact, exact_slope = function
    figure = picture.draw()
    slopes = {}
    for side in ("left", "right"):
        x, y = artist(figure, f"tangent-{side}").get_data()
        slopes[side] = (y[1] - y[0]) / (x[1] - x[0])
        z = float(np.mean(x))
        assert slopes[side] == pytest.approx(float(exact_slope(z)), rel=1e-9)
        assert float(exact(z)) == pytest.approx(-0.1, abs=1e-6)
        assert np.mean(y) == pytest.approx(-0.1)
        shown = np.ravel(artist(figure, f"slope-{side}").get_data())
        np.testing.assert_allclose(shown, [z, slopes[side]], rtol=1e-9)
    assert slopes["left"] < 0 < slopes["right"]
    z, height = np.ravel(artist(figure, "slope-peak").get_data())
    assert height == pytest.approx(float(exact_slope(z)), rel=1e-9)
    assert abs(float(mp.diff(exact, mpf(z), 2))) < 2e-3
    assert artist(figure, "slope").get_ydata().max() <= height


@pytest.mark.parametrize("name", ["silu", "mish"])
def test_the_program_finds_the_two_inputs(name):
    program = importlib.import_module(f"snippets.activations.{name}")
    for start, found in ((-3.5, program.left), (-0.2, program.right)):
        root = mp.findroot(lambda z: EXACT[name](z) + mpf("0.1"), start)
        assert found == pytest.approx(float(root), abs=1e-6)
