"""How numbers are written in a sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.words import fixed, significant


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (-0.2115083711, 4, "−0.2115"),
        (2, 0, "2"),
        (1234567.891, 1, "1 234 567.9"),
    ],
)
def test_fixed(value, digits, text):
    assert fixed(value, digits) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (4.248354255291589e-18, 3, "4.25 × 10⁻¹⁸"),
        (-8.61e-306, 2, "−8.6 × 10⁻³⁰⁶"),
        (0.00664805667, 3, "0.00665"),
        (0.25, 3, "0.250"),
        (31.7, 2, "32"),
        (4831, 2, "4 800"),
        (1.5e7, 2, "1.5 × 10⁷"),
        (0, 3, "0"),
        (0.0, 3, "0"),
        ("none", 3, "none"),
        (float("inf"), 3, "∞"),
        (float("nan"), 3, "NaN"),
    ],
)
def test_significant(value, digits, text):
    assert significant(value, digits) == text


@given(
    st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False),
    st.integers(1, 8),
)
def test_significant_keeps_the_number_to_its_digits(value, digits):
    text = significant(value, digits)
    plain = text.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-", " "))
    read = Decimal(plain.replace("×10", "e"))
    error = abs(read - Decimal(value))
    unit = Decimal(10) ** (Decimal(value).adjusted() - digits + 1)
    assert error <= unit / 2
