import runpy

import numpy as np
import pytest

from snippets.learn import deeper as program


def loss(weights, biases, x, y):
    """Return the loss; accepts complex weights."""
    for W, b in zip(weights, biases, strict=True):
        x = 1 / (1 + np.exp(-(W @ x + b)))
    return np.sum((x - y) ** 2) / 2


def test_the_numbers_of_the_worked_example(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines] == [
        "0.298371109",
        "0.082167041",
        "0.000438568",
    ]


@pytest.mark.parametrize("sizes", [(2, 1), (3, 4, 2), (2, 5, 3, 4, 1)])
def test_any_depth_by_complex_steps(sizes):
    generator = np.random.default_rng(0)
    weights = [
        generator.normal(size=(after, before))
        for before, after in zip(sizes, sizes[1:], strict=False)
    ]
    biases = [generator.normal(size=len(W)) for W in weights]
    x, y = generator.normal(size=sizes[0]), generator.uniform(size=sizes[-1])
    value, slopes = program.loss_and_slopes(weights, biases, x, y)
    assert value == pytest.approx(loss(weights, biases, x, y), rel=1e-14)
    for layer, slope in enumerate(slopes):
        assert slope.shape == weights[layer].shape
        for place in np.ndindex(slope.shape):
            moved = [W.astype(complex) for W in weights]
            moved[layer][place] += 1e-30j
            measured = loss(moved, biases, x, y).imag / 1e-30
            assert slope[place] == pytest.approx(measured, rel=1e-12)
