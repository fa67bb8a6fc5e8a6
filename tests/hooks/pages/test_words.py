"""How numbers are written in a sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.words import Names, fixed, significant
from hooks.problems import Problem
from tests.hooks.conftest import MEASURED, PROGRAM, soup


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


def test_a_program_is_shown_whole_with_its_name_and_its_output(project, caplog):
    project.page('{{ program("learn/line") }}')
    page = soup(project.build(caplog))
    block = page.select_one(".language-python.program")
    assert block.select_one("code").get_text() == PROGRAM
    assert block.select_one(".filename").get_text() == "snippets/learn/line.py"
    assert page.select_one(".output code").get_text() == "slope -0.25\n"


def test_a_program_may_contain_a_fence(project, caplog):
    source = 'print("""```\ninside\n```""")\n'
    project.write("snippets/learn/line.py", source)
    project.page('{{ program("learn/line") }}')
    page = soup(project.build(caplog))
    assert page.select_one(".program code").get_text() == source
    assert page.select_one(".output code").get_text() == "```\ninside\n```\n"


def test_a_number_comes_from_the_program(project, caplog):
    project.page('It is {{ run("learn/line").slope | fixed(4) }}.')
    built = project.build(caplog)
    assert not built.failed
    assert "It is −0.2500." in built.html()


def test_what_was_measured_before_is_read_as_a_program_is(project, caplog):
    page = '{% set line = run("measure/line") %}{{ line.date }}, '
    project.page(page + "{{ line.kink.relu.pytorch }}")
    built = project.build(caplog)
    assert not built.failed
    assert "1 May 2026, 0.5" in built.html()
    project.write("measure/line/measured.json", MEASURED.replace("0.5", "0.25"))
    assert "1 May 2026, 0.25" in project.build(caplog).html()


def test_values_are_had_by_their_z():
    program = Names("one", {"z": [-5, 0.5], "slope": [1, 2], "other": 3})
    assert program.at(0.5).slope == 2
    assert program.at(-5).slope == 1
    with pytest.raises(
        Problem, match=r'one at z = -5 leaves no .* "other"; it has z, s'
    ):
        _ = program.at(-5).other
    with pytest.raises(Problem, match=r"one has no z = 5; it has \[-5, 0.5\]"):
        program.at(5)


def test_a_long_alt_stands_in_a_block(project, caplog):
    project.page(
        '{% call figure("learn/line", caption="A line.") %}\n'
        'It falls by\n{{ run("learn/line").slope }}  to the "right".\n{% endcall %}'
    )
    built = project.build(caplog)
    assert not built.failed
    described = soup(built).select_one("svg desc").get_text()
    assert described == 'It falls by -0.25 to the "right".'
