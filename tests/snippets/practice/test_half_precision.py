"""Half precision: the rounding, and where slopes end, against two oracles."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mpf

from snippets.figures.practice import half_precision as figure
from snippets.practice import half_precision as page
from tests.snippets.oracles import FUNCTIONS

ROOT = Path(__file__).parents[3]
DATA = json.loads(
    (ROOT / "measure/frameworks/measured.json").read_text(encoding="utf-8")
)["fading"]
EXACT = {  # each slope on the side on which it fades
    name: lambda z, side=side, name=name: FUNCTIONS[name.lower()].slope(side * z)
    for name, side in {
        "sigmoid": 1,
        "tanh": 1,
        "ELU": -1,
        "softplus": -1,
        "SiLU": -1,
        "GELU": -1,
        "Mish": -1,
    }.items()
}
BOTH = [f"{name}_{kind}" for name in EXACT for kind in page.formats]


def spacing(x, bits, lowest):
    """Return the distance of neighbours around x, as a fraction."""
    exponent = max(np.frexp(float(abs(x)))[1] - bits, lowest)
    return Fraction(2) ** int(exponent)


@pytest.mark.parametrize(
    ("rounded", "bits", "lowest", "highest"),
    [(page.bfloat16, 8, -133, 2.0**127), (page.float16, 11, -24, 65000.0)],
    ids=["bfloat16", "float16"],
)
@given(data=st.data())
def test_numbers_are_rounded_to_the_nearest_even(rounded, bits, lowest, highest, data):
    floats = st.floats(-highest, highest, width=32)
    x = data.draw(floats)
    unit = spacing(x, bits, lowest)
    expected = round(Fraction(x) / unit) * unit  # to even at a tie
    assert Fraction(float(rounded(np.float32(x)))) == expected


def test_bfloat16_keeps_infinities():
    ends = np.float32([-np.inf, np.inf, 0])
    assert page.bfloat16(ends).tolist() == ends.tolist()


@pytest.mark.parametrize("key", BOTH)
def test_the_true_slope_is_true(key):
    name = key.partition("_")[0]
    exact = EXACT[name](mpf(float(page.zero[key])))
    assert page.true_slope[key] == pytest.approx(float(exact), rel=1e-6)


@pytest.mark.parametrize("name", [name for name in EXACT if name != "ELU"])
@pytest.mark.parametrize("kind", ["bfloat16", "float16"])
def test_pytorch_ends_where_the_program_says(name, kind):
    measured = DATA[f"{name.lower()}_{kind}"]["pytorch"]
    key = f"{name}_{kind}"
    if key in ("SiLU_bfloat16", "Mish_bfloat16"):  # its exponential overflows
        assert measured["zero"] < page.zero[key]
        return
    if key == "GELU_bfloat16":  # its formula is wrong before its range ends
        assert measured["one_percent"] < page.wrong[key] / 2
        measured = {**measured, "one_percent": page.wrong[key]}
    assert page.wrong[key] == pytest.approx(measured["one_percent"], abs=0.01)
    assert page.zero[key] == pytest.approx(measured["zero"], abs=0.01)


def test_formulas_and_not_only_rounding_end_a_slope():
    """In single precision nothing is rounded further, and SiLU ends early."""
    for framework, measured in DATA["silu_float32"].items():
        assert measured["zero"] < page.zero["SiLU_float32"] - 15, framework


def test_every_framework_loses_the_slope_from_the_output_this_early():
    for name in ("sigmoid", "tanh"):
        for kind in page.formats:
            key = f"{name}_{kind}"
            for framework, measured in DATA[key].items():
                found = measured["zero"]
                assert 0.85 < found / page.zero[key] < 1.15, framework


def test_only_pytorch_takes_the_slope_of_elu_from_z():
    """From z it lasts as long as that of softplus; from the output it does not."""
    for kind in page.formats:
        measured = DATA[f"elu_{kind}"]
        from_z = page.zero[f"softplus_{kind}"]
        assert measured["pytorch"]["zero"] == pytest.approx(from_z, rel=0.01)
        for framework in ("tensorflow", "jax"):
            found = measured[framework]["zero"]
            assert found == pytest.approx(page.zero[f"ELU_{kind}"], rel=0.01)


def test_what_the_page_says_of_the_two_ways():
    """From the output a slope ends early; from z where the format does."""
    for kind in ("bfloat16", "float16"):
        assert page.zero[f"sigmoid_{kind}"] < page.zero[f"softplus_{kind}"] / 2
    assert page.zero["sigmoid_bfloat16"] < page.zero["sigmoid_float16"]
    assert page.zero["softplus_bfloat16"] > page.zero["softplus_float16"]
    scaled = 65536 * page.bfloat16(np.float32(0.0))
    assert scaled == 0


def test_the_figure_shows_the_numbers_of_the_program():
    (axes,) = figure.draw().axes
    lines = {line.get_gid(): line for line in axes.lines}
    assert len(lines) == 2 * len(page.formats)
    for kind in page.formats:
        for part, ends in (("right", page.wrong), ("wrong", page.zero)):
            drawn = lines[f"{part}-{kind}"].get_xdata()[1::3]
            assert list(drawn) == [ends[f"{n}_{kind}"] for n in page.rules]
    shown = [text.get_text() for text in axes.texts]
    assert "6.2  bfloat16" in shown
    assert len(shown) == len(BOTH)
