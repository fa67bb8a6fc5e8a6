import re
import runpy

import mpmath
import pytest

from snippets.learn import one_neuron as program

CLAIMED = {
    "z": 1,
    "a": 0.7310585786,
    "E": 0.0723294881,
    "dE_da": -0.5378828427,
    "da_dz": 0.1966119332,
    "dz_dw": 2,
    "gradient": -0.2115083711,
    "new_w": 0.7115083711,
    "new_E": 0.0377094023,
}


def exact_error(w):
    return ((1 + mpmath.tanh(w)) / 2 - 1) ** 2


@pytest.mark.parametrize(("name", "value"), CLAIMED.items())
def test_the_digits_of_the_claims(name, value):
    assert getattr(program, name) == pytest.approx(value, abs=5e-11)


def test_the_gradient_against_fifty_digits():
    with mpmath.workdps(50):
        exact = float(mpmath.diff(exact_error, 0.5))
    assert program.gradient == pytest.approx(exact, rel=1e-14)
    assert program.delta == pytest.approx(exact / 2, rel=1e-14)
    assert program.measured == pytest.approx(exact, abs=5e-9)


def test_the_slope_of_a_bias_is_delta():
    h = 1e-30
    z = program.w * program.x + h * 1j
    error = (1 / (1 + mpmath.exp(-z)) - program.y) ** 2
    assert program.delta == pytest.approx(float(error.imag) / h, rel=1e-14)


def test_every_printed_digit_is_right(capsys):
    runpy.run_path(program.__file__)
    shown = re.findall(r"(\S+) = (-?[\d.]+)", capsys.readouterr().out)
    step = mpmath.diff(exact_error, 0.5)
    a = 1 / (1 + mpmath.exp(-1))
    exact = {
        "z": [1],
        "a": [a],
        "E": [exact_error(0.5), exact_error(0.5 - step)],
        "dE/da": [2 * (a - 1)],
        "da/dz": [mpmath.sech(0.5) ** 2 / 4],
        "dE/dz": [step / 2],
        "dE/dw": [step, step],
        "w": [0.5 - step],
    }
    assert len(shown) == sum(map(len, exact.values()))
    for name, digits in shown:
        value = exact[name].pop(0)
        places = len(digits.partition(".")[2])
        assert digits == f"{float(value):.{places}f}", name
