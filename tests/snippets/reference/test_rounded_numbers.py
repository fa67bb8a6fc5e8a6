import runpy
from fractions import Fraction

import mpmath
import pytest

from snippets.reference import rounded_numbers as program


def test_the_slope_at_five():
    with mpmath.workdps(50):
        exact = mpmath.sech(mpmath.mpf(5) / 2) ** 2 / 4
    assert program.slope == pytest.approx(float(exact), rel=1e-15)
    assert program.slope == pytest.approx(0.0066480567, abs=5e-11)
    assert program.slope_error == pytest.approx(float(0.007 / exact - 1))


def test_the_largest_slope_is_a_quarter_and_is_reached():
    assert program.largest == 0.25
    assert Fraction(float(program.product)) == Fraction(1, 256)
    assert program.product_error == pytest.approx(0.024, abs=1e-12)


def test_the_line_is_not_python_but_a_comparison_is(capsys):
    with pytest.raises(SyntaxError):
        compile(program.line, "line", "exec")
    compile(program.line.replace("=", "=="), "line", "exec")
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("SyntaxError")
    assert lines[2].split()[-1] == "False"
