import runpy

import mpmath
import numpy as np
import pytest

from snippets.activations import more_functions as program

EXACT = {
    "softsign": lambda z: z / (1 + abs(z)),
    "arctan": mpmath.atan,
    "sine": mpmath.sin,
    "Gaussian": lambda z: mpmath.exp(-z * z),
    "SELU": lambda z: (
        mpmath.mpf(program.scale) * (z if z > 0 else program.alpha * mpmath.expm1(z))
    ),
    "squared ReLU": lambda z: max(z, 0) ** 2,
}


def test_every_function_has_an_oracle():
    assert list(program.functions) == list(EXACT)


@pytest.mark.parametrize("name", EXACT)
def test_value_and_slope_against_fifty_digits(name):
    f, _ = program.functions[name]
    with mpmath.workdps(50):
        points = [mpmath.mpf(float(z)) for z in program.z]
        values = [float(EXACT[name](z)) for z in points]
        slopes = [float(mpmath.diff(EXACT[name], z)) for z in points]
    assert f(program.z) == pytest.approx(values, rel=1e-14, abs=1e-15)
    expected = pytest.approx(slopes, rel=1e-14, abs=1e-30)
    assert program.slopes[name] == expected


def test_selu_keeps_mean_zero_and_variance_one():
    selu = EXACT["SELU"]
    with mpmath.workdps(30):
        mean, square = (
            mpmath.quad(
                lambda z, power=power: selu(z) ** power * mpmath.npdf(z),
                [-20, -5, 0, 5, 20],
            )
            for power in (1, 2)
        )
    assert float(mean) == pytest.approx(0, abs=1e-15)
    assert float(square) == pytest.approx(1, abs=1e-15)


@pytest.mark.parametrize("half_width, bound", [(3**0.5, 0.005), (1.0, 0.02)])
def test_selu_needs_inputs_that_are_normally_distributed(half_width, bound):
    """Uniform inputs, or inputs of -1 and 1, have the same two moments."""
    selu, _ = program.functions["SELU"]
    even = np.linspace(-half_width, half_width, 20_001)
    z = even if half_width > 1 else np.sign(even[even != 0])
    assert np.mean(z) == pytest.approx(0, abs=1e-12)
    assert np.var(z) == pytest.approx(1, abs=1e-3)
    a = selu(z)
    assert np.mean(a) < -bound
    assert np.var(a) > 1.05


def test_the_program_says_that_the_measurements_agree(capsys):
    runpy.run_path(program.__file__)
    assert capsys.readouterr().out.rstrip().endswith("agree: True")
    for name in EXACT:
        measured = pytest.approx(program.measured[name], abs=1e-8)
        assert program.slopes[name] == measured
