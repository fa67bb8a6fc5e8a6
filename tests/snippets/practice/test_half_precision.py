"""The sigmoid's slope in three formats, and the rounding that all programs share."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.activations.softmax import softmax
from snippets.practice import half_precision as page
from snippets.practice import (
    half_precision_outputs,
    half_precision_slopes,
    half_precision_sums,
    loss_scaling,
)
from tests.snippets.oracles import FUNCTIONS

PROGRAMS = [
    page,
    half_precision_outputs,
    half_precision_slopes,
    half_precision_sums,
    loss_scaling,
]


def spacing(x, bits, lowest):
    """Return the distance of neighbours around x, as a fraction."""
    exponent = max(np.frexp(float(abs(x)))[1] - bits, lowest)
    return Fraction(2) ** int(exponent)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: one.__name__[18:])
@pytest.mark.parametrize(
    ("name", "bits", "lowest", "highest"),
    [("bfloat16", 8, -133, 2.0**127), ("float16", 11, -24, 65000.0)],
)
@given(data=st.data())
def test_numbers_are_rounded_to_the_nearest_even(
    program, name, bits, lowest, highest, data
):
    x = data.draw(st.floats(-highest, highest, width=32))
    unit = spacing(x, bits, lowest)
    expected = round(Fraction(x) / unit) * unit  # to even at a tie
    found = getattr(program, name)(np.float32(x))
    assert Fraction(float(found)) == expected


def test_bfloat16_keeps_infinities():
    ends = np.float32([-np.inf, np.inf, 0])
    assert page.bfloat16(ends).tolist() == ends.tolist()


def test_every_z_is_a_number_of_every_format():
    for rounded in page.formats.values():
        assert rounded(page.z).tolist() == page.z.tolist()


def test_the_true_slope_is_true():
    exact = [float(FUNCTIONS["sigmoid"].slope(z)) for z in page.z]
    np.testing.assert_allclose(page.true, exact, rtol=1e-13)


def test_what_the_page_says_of_the_columns():
    """6.25 ends bfloat16 from the output, 9 float16 too, 17.5 float16 from z."""
    lost = {
        (name, way): page.z[slopes[name] == 0].tolist()
        for way, slopes in (("a", page.from_output), ("z", page.from_z))
        for name in page.formats
    }
    assert lost["bfloat16", "a"] == [6.25, 9, 17.5]
    assert lost["float16", "a"] == [9, 17.5]
    assert lost["float32", "a"] == [17.5]
    assert lost["float16", "z"] == [17.5]
    assert lost["bfloat16", "z"] == lost["float32", "z"] == []
    kept = page.from_z["bfloat16"], page.from_z["float16"][:4]
    np.testing.assert_allclose(kept[0], page.true, rtol=2**-8)
    np.testing.assert_allclose(kept[1], page.true[:4], rtol=2**-9)


def test_softmax_over_two_scores_ends_where_the_sigmoid_does():
    for name, rounded in page.formats.items():
        zero = half_precision_outputs.zero["sigmoid"][name]
        for z, dead in ((zero, True), (zero * 0.99, False)):
            p = rounded(np.float32(softmax([z, 0.0])[0]))
            assert (p * (1 - p) == 0) == dead
