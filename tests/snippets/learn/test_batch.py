import runpy

import numpy as np
import pytest

from snippets.figures.learn import batch as figure
from snippets.learn import batch as program
from snippets.learn import two_layers as one_sample


def cost(X, Y, W, b, V, c):
    """Return the mean loss, sample by sample; accepts complex parameters."""

    def unit(z):
        return 1 / (1 + np.exp(-z))

    losses = [
        np.sum((unit(V @ unit(W @ x + b) + c) - y) ** 2) / 2
        for x, y in zip(X, Y, strict=True)
    ]
    return sum(losses) / len(losses)


def measured(X, Y, *parameters):
    """Return the slopes by complex steps, shaped like the parameters."""
    slopes = []
    for k, parameter in enumerate(parameters):
        slope = np.empty(parameter.shape)
        for place in np.ndindex(parameter.shape):
            moved = [p.astype(complex) for p in parameters]
            moved[k][place] += 1e-30j
            slope[place] = cost(X, Y, *moved).imag / 1e-30
        slopes.append(slope)
    return slopes


PARAMETERS = program.W, program.b, program.V, program.c


def test_the_slopes_are_those_of_the_mean_loss():
    expected = measured(program.X, program.Y, *PARAMETERS)
    for slope, other in zip(program.whole, expected, strict=True):
        np.testing.assert_allclose(slope, other, rtol=1e-12)


def test_with_sizes_that_all_differ():
    m, n, h, k = 7, 5, 4, 3
    generator = np.random.default_rng(0)
    parameters = [generator.normal(size=size) for size in ((h, n), h, (k, h), k)]
    X, Y = generator.normal(size=(m, n)), generator.uniform(size=(m, k))
    slopes = program.slopes(X, Y, *parameters)
    for slope, other in zip(slopes, measured(X, Y, *parameters), strict=True):
        assert slope.shape == other.shape
        np.testing.assert_allclose(slope, other, rtol=1e-11)


def test_the_mean_of_the_samples_slopes():
    for together, *alone in zip(program.whole, *program.rows, strict=True):
        np.testing.assert_allclose(together, np.mean(alone, axis=0), rtol=1e-13)


def test_the_first_sample_is_the_one_of_the_previous_page():
    dW, db, dV, dc = program.rows[0]
    d1, d2 = one_sample.delta_1, one_sample.delta_2
    x1, x2 = one_sample.x1, one_sample.x2
    np.testing.assert_allclose(dW, [[d1 * x1, d1 * x2], [d2 * x1, d2 * x2]])
    np.testing.assert_allclose(db, [d1, d2])
    np.testing.assert_allclose(
        dV, [[one_sample.delta_B * a for a in (one_sample.a1, one_sample.a2)]]
    )
    np.testing.assert_allclose(dc, [one_sample.delta_B])


def test_the_printed_pairs_agree(capsys):
    runpy.run_path(program.__file__)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 12
    for matrices, mean in zip(lines[1::3], lines[2::3], strict=True):
        assert matrices.split()[1:] == mean.split()[1:]


def test_square_matrices_hide_a_missing_transpose():
    right, wrong = program.X @ program.W.T, program.X @ program.W
    assert right.shape == wrong.shape
    assert not np.allclose(right, wrong)


def test_a_flat_target_makes_a_square_of_differences():
    m = len(program.Y)
    prediction = np.zeros((m, 1))
    assert (prediction - program.Y.ravel()).shape == (m, m)
    assert (prediction - program.Y).shape == (m, 1)


def test_a_bias_less_every_samples_delta_is_a_matrix():
    b, delta = program.b.copy(), np.ones((4, 2))
    assert (b - delta).shape == (4, 2)
    with pytest.raises(ValueError, match="broadcast"):
        b -= delta


def cells(name):
    """Return {(row, column): (number, marked)} of each matrix so named."""
    (axes,) = figure.draw().axes
    numbers = [
        (text.get_position(), text.get_text().replace("−", "-")) for text in axes.texts
    ]
    found = []
    for patch in axes.patches:
        cell, _, _ = patch.get_gid().partition("-at-")
        label, row, column = cell.rsplit("-", 2)
        if label != name.replace("ᵀ", "T"):
            continue
        inside = [
            float(number)
            for place, number in numbers
            if patch.contains_point(axes.transData.transform(place))
        ]
        (number,) = inside
        marked = patch.get_facecolor()[3] > 0
        found.append(((int(row), int(column)), number, marked))
    return found


def test_the_figure_multiplies_what_it_shows():
    def array(entries, shape):
        values = np.empty(shape)
        for place, number, _ in entries:
            values[place] = number
        return values

    X, (Z, delta, dW) = cells("X"), map(cells, ("Z", "δᵀ", "dW"))
    assert len(X) == 16
    np.testing.assert_allclose(
        array(Z, (4, 2)), program.X @ program.W.T + program.b, atol=1e-12
    )
    product = array(delta, (2, 4)) @ array(X[8:], (4, 2)) / 4
    thousandths = array(dW, (2, 2))
    np.testing.assert_array_equal(product.round(), thousandths)
    np.testing.assert_array_equal((1000 * program.whole[0]).round(), thousandths)
    assert {place for place, _, marked in Z if marked} == {(0, 0), (0, 1)}
    assert {place for place, _, marked in delta if marked} == {(0, 0), (1, 0)}
    assert not any(marked for _, _, marked in dW)


@pytest.mark.parametrize("part", [slice(0, 1), slice(1, 4)])
def test_any_part_of_the_batch_alone(part):
    X, Y = program.X[part], program.Y[part]
    expected = measured(X, Y, *PARAMETERS)
    for slope, other in zip(program.slopes(X, Y, *PARAMETERS), expected, strict=True):
        np.testing.assert_allclose(slope, other, rtol=1e-12)


def test_a_cost_of_pairs_is_not_a_mean_over_samples():
    """The mean rule needs one loss per sample; a spread has none."""
    x, w, h = np.array([2.0, 1.0, 0.0, -1.0]), 0.5, 1e-6

    def slope(x):
        return (np.var((w + h) * x) - np.var((w - h) * x)) / (2 * h)

    alone = np.mean([slope(x[i : i + 1]) for i in range(len(x))])
    assert alone == 0 and slope(x) == pytest.approx(2 * w * np.var(x))


def test_weights_are_transposed_forward_and_not_backward():
    m, n, h = 4, 3, 5
    X, W, delta = np.ones((m, n)), np.ones((h, n)), np.ones((m, h))
    assert (X @ W.T).shape == delta.shape and (delta @ W).shape == X.shape
    assert (delta.T @ X).shape == W.shape
    for wrong in (lambda: X @ W, lambda: delta @ W.T, lambda: delta @ X):
        with pytest.raises(ValueError, match="mismatch"):
            wrong()
