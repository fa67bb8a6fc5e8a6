"""Where slopes end in three formats, against mpmath and against PyTorch."""

import json
from pathlib import Path

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.figures.practice import half_precision_slopes as figure
from snippets.practice import half_precision_outputs as outputs
from snippets.practice import half_precision_slopes as from_z
from tests.snippets.oracles import FUNCTIONS

ROOT = Path(__file__).parents[3]
DATA = json.loads(
    (ROOT / "measure/frameworks/measured.json").read_text(encoding="utf-8")
)["fading"]
FROM_A = [f"{name} from a" for name in outputs.zero]
FROM_Z = list(from_z.zero)


class page:
    """Both programs as one table; of a slope from the output the row says so."""

    rows = FROM_A + FROM_Z
    formats = from_z.formats
    slopes = from_z.slopes
    wrong, zero = (
        {f"{name} from a": ends for name, ends in getattr(outputs, kind).items()}
        | getattr(from_z, kind)
        for kind in ("wrong", "zero")
    )
    true_slope = {
        f"{name} from a": ends for name, ends in outputs.true_slope.items()
    } | {
        name: {
            kind: slope(from_z.zero[name][kind], np.exp(-from_z.zero[name][kind]))
            for kind in from_z.formats
        }
        for name, slope in from_z.slopes.items()
    }


BITS = {"bfloat16": 8, "float16": 11, "float32": 24}
SMALLEST = {"bfloat16": -133, "float16": -24, "float32": -149}
RISING = ("sigmoid", "tanh", "softsign", "arctan", "Gaussian")


def function(name):
    return FUNCTIONS.get(name) or FUNCTIONS[name.lower()]


def exact(row, z):
    """Return the size of the slope on the side on which it fades."""
    name = row.removesuffix(" from a")
    z = mpf(float(z)) * (1 if name in RISING else -1)
    with mp.workdps(max(60, 120 if abs(z) < 200 else 160)):
        return abs(mp.diff(function(name).definition, z))


def before(z, kind):
    """Return a number of the format just below z."""
    unit = 2.0 ** (np.frexp(z)[1] - BITS[kind])
    return z - unit if kind != "float32" else z * 0.999


@pytest.mark.parametrize("name", page.slopes)
def test_every_formula_is_the_slope(name):
    z = np.array([1.0, 2.5, 5.0, 9.0])
    found = np.abs(page.slopes[name](z, np.exp(-z)))
    np.testing.assert_allclose(found, [float(exact(name, t)) for t in z], rtol=1e-11)


@pytest.mark.parametrize("kind", page.formats)
@pytest.mark.parametrize("row", page.rows)
def test_the_true_slope_at_the_end_is_true(row, kind):
    expected = float(exact(row, page.zero[row][kind]))
    assert abs(page.true_slope[row][kind]) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("kind", page.formats)
@pytest.mark.parametrize("row", FROM_Z)
def test_from_z_a_slope_ends_at_half_the_smallest_number(row, kind):
    half = mpf(2) ** (SMALLEST[kind] - 1)
    zero = page.zero[row][kind]
    assert exact(row, zero) <= half < exact(row, before(zero, kind))


@pytest.mark.parametrize("kind", page.formats)
@pytest.mark.parametrize("row", FROM_A)
def test_from_the_output_it_ends_at_half_a_unit_below_one(row, kind):
    half = mpf(2) ** -(BITS[kind] + 1)
    name, zero = row.removesuffix(" from a"), page.zero[row][kind]
    side = 1 if name in RISING else -1
    for z, ended in ((zero, True), (before(zero, kind), False)):
        a = function(name).definition(side * mpf(float(z)))
        assert (1 - abs(a) <= half) == ended


@pytest.mark.parametrize("kind", page.formats)
@pytest.mark.parametrize("row", FROM_Z)
def test_from_z_one_percent_is_lost_to_few_bits_only(row, kind):
    """Below 50 units of the smallest number a rounding can cost 1 %."""
    units = exact(row, page.wrong[row][kind]) / mpf(2) ** SMALLEST[kind]
    assert 4 < units < 51
    assert abs(mp.nint(units) / units - 1) > mpf("0.01")


@pytest.mark.parametrize("kind", ["bfloat16", "float16"])
@pytest.mark.parametrize("name", ["sigmoid", "tanh", *FROM_Z[2:3], *FROM_Z[4:8]])
def test_pytorch_ends_where_the_program_says(name, kind):
    measured = DATA[f"{name.lower()}_{kind}"]["pytorch"]
    row = name + " from a" if name in ("sigmoid", "tanh") else name
    if (name, kind) in [("SiLU", "bfloat16"), ("Mish", "bfloat16")]:
        assert measured["zero"] < page.zero[row][kind]  # its exponential overflows
        return
    if (name, kind) == ("GELU", "bfloat16"):  # 1 + erf is wrong before
        assert measured["one_percent"] < page.wrong[row][kind] / 2
    else:
        assert page.wrong[row][kind] == pytest.approx(measured["one_percent"], rel=0.06)
    assert page.zero[row][kind] == pytest.approx(measured["zero"], rel=0.005)


def test_formulas_and_not_only_formats_end_a_slope():
    """In single precision nothing is rounded further, and SiLU ends early."""
    for framework, measured in DATA["silu_float32"].items():
        assert measured["zero"] < page.zero["SiLU"]["float32"] - 15, framework


def test_every_framework_loses_the_slope_from_the_output_this_early():
    for name in ("sigmoid", "tanh"):
        for kind in page.formats:
            for framework, measured in DATA[f"{name}_{kind}"].items():
                share = measured["zero"] / page.zero[f"{name} from a"][kind]
                assert 0.85 < share < 1.15, framework


def test_only_pytorch_takes_the_slope_of_elu_from_z():
    for kind in page.formats:
        measured = DATA[f"elu_{kind}"]
        ends = page.zero["ELU"][kind], page.zero["ELU from a"][kind]
        assert measured["pytorch"]["zero"] == pytest.approx(ends[0], rel=0.01)
        for framework in ("tensorflow", "jax"):
            assert measured[framework]["zero"] == pytest.approx(ends[1], rel=0.01)


def test_what_the_page_says_of_the_two_ways():
    for row in FROM_A:
        bfloat16, float16, float32 = page.zero[row].values()
        assert bfloat16 < float16 < float32 < 20
    for row in FROM_Z:
        bfloat16, float16, float32 = (
            min(end, figure.EDGE) for end in page.zero[row].values()
        )
        assert float16 < bfloat16 / 1.7 and bfloat16 > 0.88 * float32
    for row in ("GELU", "Gaussian"):
        assert max(page.zero[row].values()) < 15


def test_what_the_page_says_of_float16():
    end = {row: page.zero[row]["float16"] for row in FROM_Z}
    for row in ("sigmoid", "softplus", "ELU", "SELU", "SiLU", "Mish"):
        assert end["sigmoid"] <= end[row] <= end["SiLU"]
    assert max(end["tanh"], end["GELU"], end["Gaussian"]) < end["sigmoid"] - 7
    for row in ("softsign", "arctan"):
        assert page.wrong[row]["float16"] > 500 and end[row] > 5000


def test_straight_pieces_never_fade():
    """The slopes of more functions do not depend on the size of z."""
    assert 0.001 < outputs.loss < 0.002
    for name in ("relu", "leaky_relu", "hard tanh", "hard sigmoid", "ReLU6"):
        for z in (-50.0, -7.0, 7.0, 50.0):
            slope = float(FUNCTIONS[name].slope(z))
            stored = [float(r(np.float64(slope))) for r in page.formats.values()]
            assert stored == pytest.approx([slope] * 3, rel=0.002)


def test_the_square_overflows_in_float16():
    assert from_z.float16(np.float64(256.0) ** 2) == np.inf
    assert from_z.float16(np.float64(255.75) ** 2) < 65504


def test_the_figure_shows_the_numbers_of_the_program():
    (axes,) = figure.draw().axes
    lines = {line.get_gid(): line for line in axes.lines}
    assert len(lines) == 2 * len(page.formats)
    for kind in page.formats:
        for part, ends in (("right", page.wrong), ("wrong", page.zero)):
            drawn = lines[f"{part}-{kind}"].get_xdata()[1::3]
            shown = [min(ends[row][kind], figure.EDGE) for row in page.rows]
            assert list(drawn) == shown
    assert {text.get_text() for text in axes.texts} > set(page.formats)
