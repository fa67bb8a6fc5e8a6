import pytest
from mpmath import mp, mpf

from snippets.activations import second_derivatives as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def sigmoid(z):
    return 1 / (1 + mp.exp(-z))


EXACT = {
    "sigmoid": sigmoid,
    "tanh": mp.tanh,
    "softplus": lambda z: mp.log1p(mp.exp(z)),
    "SiLU": lambda z: z * sigmoid(z),
    "GELU": lambda z: z * mp.ncdf(z),
    "ELU": lambda z: z if z > 0 else mp.expm1(z),
    "ReLU": lambda z: max(z, 0),
}


def test_every_function_has_an_oracle():
    assert list(program.second) == list(EXACT)


@pytest.mark.parametrize("name", EXACT)
def test_second_derivative_against_fifty_digits(name):
    expected = [float(mp.diff(EXACT[name], mpf(z), 2)) for z in program.z]
    assert program.second[name] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("name", ["sigmoid", "ReLU"])
def test_curvature_of_the_error_of_one_neuron(name):
    def error(w):
        return (EXACT[name](2 * w) - 1) ** 2

    expected = float(mp.diff(error, mpf("0.5"), 2))
    assert program.curvature[name] == pytest.approx(expected, rel=1e-12)


def test_no_digits_are_lost_where_one_minus_the_sigmoid_is_rounded():
    z = 37.42994775023705
    exact = float(mp.diff(EXACT["softplus"], mpf(z), 2))
    assert program.sigmoid(z) * program.sigmoid(-z) == pytest.approx(exact, rel=1e-14)
    s = program.sigmoid(z)
    assert s * (1 - s) == 0
