import pytest
from mpmath import mp, mpf

from snippets.activations import gelu_one_number as program
from tests.snippets.oracles import FUNCTIONS

exact = FUNCTIONS["gelu"]


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


@pytest.mark.parametrize("z", [-5.0, -0.3, 0.0, 1.0, 6.0])
def test_value_and_slope_of_one_number(z):
    value, slope = float(exact(z)), float(mp.diff(exact, mpf(z)))
    assert program.gelu_one_number(z) == pytest.approx(value, rel=1e-14)
    assert program.gelu_one_number_derivative(z) == pytest.approx(slope, rel=1e-14)


def test_two_inputs_share_one_output_but_not_the_slope():
    for start, found in ((-1.5, program.left), (-0.25, program.right)):
        z = mp.findroot(lambda x: exact(x) + mpf("0.1"), start)
        assert found == pytest.approx(float(z), abs=1e-12)
    slopes = [
        program.gelu_one_number_derivative(z) for z in (program.left, program.right)
    ]
    assert slopes[0] < 0 < slopes[1]


def test_where_the_slope_is_zero_the_value_is_smallest():
    turn = mp.findroot(lambda x: mp.diff(exact, x), -0.75)
    assert program.turn == pytest.approx(float(turn), abs=1e-12)
    assert program.smallest == pytest.approx(float(exact(turn)), rel=1e-14)


def test_bisection_finds_a_root_in_either_direction():
    assert program.bisect(lambda z: z - 1, 0, 3) == pytest.approx(1)
    assert program.bisect(lambda z: 1 - z, 0, 3) == pytest.approx(1)


def test_infinities_and_nan():
    inf, nan = float("inf"), float("nan")
    assert program.gelu_one_number(-inf) == 0
    assert program.gelu_one_number(inf) == inf
    assert program.gelu_one_number_derivative(-inf) == 0
    assert program.gelu_one_number_derivative(inf) == 1
    for f in (program.gelu_one_number, program.gelu_one_number_derivative):
        assert f(nan) != f(nan)
