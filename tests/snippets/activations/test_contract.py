"""What every activation function of this site promises, checked for all.

The functions are found by listing snippets/activations: a program NAME.py that
has a page, defines NAME and NAME_derivative is one; so is each function that a
program has in its table, and each variant named below. What is true of it stands
in its row of tests/snippets/oracles.py.
"""

import importlib
import warnings
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp, mpf

from snippets.activations import silu_beta, tanh_scaled
from tests.snippets.oracles import FUNCTIONS, programs

mp.dps = 50
ROOT = Path(__file__).parents[3]
INF = np.inf
Z = np.array(
    [-746, -745.1, -720, -708.5, -372.6, -355, -300, -100, -40, -38.4]
    + [-37.5, -30, -20, -12, -9, -6, -4.3, -3, -2.4, -1.7, -1.27, -1.2]
    + [-0.99, -0.76, -0.5, -0.3, -0.1, -1e-3, -1e-8, 1e-8, 1e-3, 0.1, 0.5]
    + [0.7, 1, 1.4, 1.8, 2.4, 3, 4, 5, 6.5, 9, 12.1, 16, 19, 20, 32.2]
    + [36.7, 40, 100, 300, 355, 372.6, 700, 720, 745.1, 746]
)
Z32 = np.float32(
    [-110, -104, -103.2, -90, -88, -52, -40, -13, -9, -5, -2.4, -1, -0.5]
    + [-0.1, -1e-3, 1e-3, 0.1, 0.5, 1, 2.4, 5, 9, 12.1, 16, 40, 52, 90, 110]
)


def activations():
    """Return {name: (f, f_derivative)} of every function that the site has."""
    found = programs() | {
        "scaled tanh": (
            tanh_scaled.tanh_scaled,
            tanh_scaled.tanh_scaled_derivative,
        ),
        "Swish with β = 1.5": (
            partial(silu_beta.swish, beta=1.5),
            partial(silu_beta.swish_derivative, beta=1.5),
        ),
    }
    for path in (ROOT / "snippets" / "activations").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        module = f"snippets.activations.{path.stem}"
        if "\nfunctions = {" in text:
            found |= importlib.import_module(module).functions
        page = ROOT / "docs" / "activations" / f"{path.stem}.md"
        if page.exists() and f"\ndef {path.stem}_derivative(" in text:
            assert path.stem in found, "it has no row in tests/snippets/oracles.py"
    return found


ACTIVATIONS = activations()
pytestmark = pytest.mark.filterwarnings("error")
each = pytest.mark.parametrize("name", sorted(ACTIVATIONS))
both = pytest.mark.parametrize("which", [0, 1], ids=["f", "slope"])


def off(actual, expected, dtype, floor=0.0):
    """Return the error in units of the last place, of floor at least."""
    scale = max(abs(float(expected)), floor)
    return float(abs(mpf(float(actual)) - expected) / np.spacing(dtype(scale)))


def test_every_function_has_an_oracle():
    assert set(ACTIVATIONS) == set(FUNCTIONS)


@each
@pytest.mark.parametrize("z", [Z, Z32], ids=["float64", "float32"])
def test_values_and_slopes_are_accurate_to_the_last_digits(name, z):
    (f, f_derivative), true = ACTIVATIONS[name], FUNCTIONS[name]
    value, slope, dtype = f(z), f_derivative(z), z.dtype.type
    assert value.dtype == slope.dtype == z.dtype
    for i, at in enumerate(z):
        exact = mpf(float(at))
        bound = true.units(exact)
        expected = true(exact)
        assert off(value[i], expected, dtype) <= bound, (at, value[i])
        # Where a slope passes through 0 it is the sum of two terms larger
        # than 0.1: no more than their last digit can be asked for.
        near_root = true.dips and -2.5 < at < -0.3
        floor = 0.1 if near_root else 0.0
        if float(at) in true.kinks:
            continue
        expected = true.slope(exact)
        assert off(slope[i], expected, dtype, floor) <= bound, (at, slope[i])


@pytest.mark.parametrize("name", [n for n in FUNCTIONS if FUNCTIONS[n].kinks])
def test_the_slope_chosen_at_each_kink(name):
    f, f_derivative = ACTIVATIONS[name]
    for z, chosen in FUNCTIONS[name].kinks.items():
        for dtype in (np.float64, np.float32):
            slope = f_derivative(np.array([z, z], dtype))
            np.testing.assert_array_equal(slope, dtype(chosen))
        h = mpf(2) ** -60
        values = [FUNCTIONS[name](mpf(z) + k * h) for k in (-1, 0, 1)]
        left, right = (values[1] - values[0]) / h, (values[2] - values[1]) / h
        assert abs(left - right) > 0.1


@each
def test_the_slope_at_zero(name):
    if 0 in FUNCTIONS[name].kinks:
        return
    slope = ACTIVATIONS[name][1](np.array([-0.0, 0.0]))
    expected = float(FUNCTIONS[name].slope(0))
    np.testing.assert_allclose(slope, expected, rtol=2e-15, atol=1e-30)


@each
def test_the_smallest_numbers(name):
    tiny = np.array([-2.3e-308, -5e-324, 5e-324, 2.3e-308])
    f, f_derivative = ACTIVATIONS[name]
    expected = [float(FUNCTIONS[name](mpf(float(z)))) for z in tiny]
    np.testing.assert_allclose(f(tiny), expected, rtol=2e-15, atol=5e-324)
    assert np.isfinite(f_derivative(tiny)).all()


@pytest.mark.parametrize("name", [n for n in FUNCTIONS if FUNCTIONS[n].limits])
def test_limits_at_infinity(name):
    ends = np.array([-INF, INF])
    for dtype in (np.float64, np.float32, np.float16):
        low, high, slope_low, slope_high = map(dtype, FUNCTIONS[name].limits)
        f, f_derivative = ACTIVATIONS[name]
        np.testing.assert_array_equal(f(ends.astype(dtype)), [low, high])
        slopes = f_derivative(ends.astype(dtype))
        np.testing.assert_array_equal(slopes, [slope_low, slope_high])


@each
@both
def test_nan_stays_nan_and_spoils_nothing_else(name, which):
    function = ACTIVATIONS[name][which]
    for dtype in (np.float64, np.float32, np.float16):
        result = function(np.array([1, np.nan, -1], dtype=dtype))
        assert result.dtype == dtype
        assert np.isnan(result).tolist() == [False, True, False]
    assert np.isnan(function(np.nan))


@each
@both
@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["float64", "float32"]),
    st.lists(st.floats(allow_nan=False, allow_infinity=False, width=32)),
    st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1),
)
def test_every_finite_number_gives_a_finite_number(name, which, dtype, few, more):
    z = np.array(few if dtype == "float32" else few + more, dtype=dtype)
    true = FUNCTIONS[name]  # f itself may be too large for a number
    limit = np.finfo(dtype).max ** true.finite_up_to
    z = np.clip(z, -limit, limit)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = ACTIVATIONS[name][which](z)
    assert result.dtype == z.dtype and result.shape == z.shape
    assert np.isfinite(result).all()
    low, high = true.extremes[2 * which : 2 * which + 2]
    slack = 4 * np.finfo(dtype).eps + 1e-8 * true.dips
    assert (result >= low - slack).all() and (result <= high + slack).all()


@each
@both
def test_numbers_lists_and_whole_numbers(name, which):
    function = ACTIVATIONS[name][which]
    expected = function(np.array([-3.0, -1.0, 0.0, 2.0]))
    assert expected.dtype == np.float64
    for z in (
        [-3, -1, 0, 2],
        (-3.0, -1.0, 0.0, 2.0),
        np.array([-3, -1, 0, 2]),
    ):
        np.testing.assert_array_equal(function(z), expected)
    for number, value in zip((-3, -1.0, np.int64(0), 2), expected, strict=True):
        assert function(number) == value
        assert isinstance(function(number), np.float64)
    assert isinstance(function(np.float32(2)), np.float32)
    assert isinstance(function(np.array(2.0)), np.float64)


@each
@both
@pytest.mark.parametrize(
    "z",
    [
        np.array([False, True]),
        np.array([0, 1, 2, 5, 20, 100, 255], dtype=np.uint8),
        np.array([0, 1, 7, 65_535], dtype=np.uint16),
        np.array([0, 1, 70_000], dtype=np.uint32),
        np.array([0, 2**64 - 1], dtype=np.uint64),
        np.array([-128, -5, -1, 0, 127], dtype=np.int8),
        np.array([-32_768, -5, 0, 3, 32_767], dtype=np.int16),
        np.array([-70_000, -5, 0, 3], dtype=np.int32),
        np.array([-(2**63), -5, 0, 2**63 - 1]),
    ],
    ids=lambda z: z.dtype.name,
)
def test_whole_numbers_of_every_width_are_taken_as_double(name, which, z):
    function = ACTIVATIONS[name][which]
    result = function(z)
    assert result.dtype == np.float64
    np.testing.assert_array_equal(result, function(z.astype(np.float64)))
    assert function(z[1]) == result[1]


@each
@both
def test_python_numbers_without_a_width(name, which):
    function = ACTIVATIONS[name][which]
    for z in (10**20, -(10**20), True, False):
        assert function(z) == function(float(z))


@each
@both
def test_shapes_are_kept_and_the_input_is_not_touched(name, which):
    function = ACTIVATIONS[name][which]
    z = np.linspace(-4, 4, 6)
    z.flags.writeable = False
    line = function(z)
    for shape in [(2, 3), (3, 1, 2), (1, 6)]:
        result = function(z.reshape(shape))
        np.testing.assert_array_equal(result, line.reshape(shape))
    assert function(np.zeros((0, 3))).shape == (0, 3)
    assert not np.shares_memory(line, z)
    np.testing.assert_array_equal(z, np.linspace(-4, 4, 6))
