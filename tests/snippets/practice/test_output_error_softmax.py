import numpy as np
import pytest
from mpmath import mp

from snippets.practice import output_error_softmax as page

mp.dps = 50


def exact_softmax(z):
    e = [mp.exp(value) for value in z]
    return [value / sum(e) for value in e]


@pytest.mark.parametrize("z", [[2.0, 1.0, -1.0], [0.0, 30.0, -5.0]])
def test_jacobian_is_the_derivative_of_softmax(z):
    for j in range(3):

        def along(t, i, j=j):
            return exact_softmax([v + t * (k == j) for k, v in enumerate(z)])[i]

        column = [float(mp.diff(lambda t, i=i: along(t, i), 0)) for i in range(3)]
        found = page.softmax_jacobian(np.array(z))[:, j]
        assert found == pytest.approx(column, rel=1e-9, abs=1e-15)


def test_the_loss_is_the_negative_logarithm():
    y = np.array([0.2, 0.5, 0.3])
    for z in ([2.0, 1.0, -1.0], [1000.0, 0.0, -1000.0]):
        expected = -sum(
            share * mp.log(p) for share, p in zip(y, exact_softmax(z), strict=True)
        )
        assert page.cross_entropy(np.array(z), y) == pytest.approx(float(expected))


def test_chain_rule_and_measurement_give_p_minus_y():
    rows = page.rows
    assert rows["Jacobian times dL/dp"] == pytest.approx(rows["p - y"], rel=1e-12)
    assert rows["measured dL/dz"] == pytest.approx(rows["p - y"], rel=1e-8)


def test_the_diagonal_alone_misses_the_other_classes():
    wrong, right = rows = page.rows["p(1 - p) times dL/dp"], page.rows["p - y"]
    assert len(rows) == 2
    assert wrong[1] == pytest.approx(right[1])
    assert list(wrong[[0, 2]]) == [0, 0] and all(right[[0, 2]] > 0)


def test_squared_error_needs_the_whole_matrix_too():
    def loss(*z):
        p = exact_softmax(z)
        return sum((a - int(b)) ** 2 for a, b in zip(p, page.y, strict=True))

    point = [mp.mpf(float(value)) for value in page.z]
    exact = [
        float(mp.diff(loss, point, tuple(int(k == j) for k in range(3))) / 2)
        for j in range(3)
    ]
    right = page.rows["squared error: J(p - y)"]
    assert right == pytest.approx(exact, rel=1e-12)
    wrong = page.rows["diagonal: p(1-p)(p-y)"]
    assert np.all(abs(wrong / right - 1) > 0.2)
    assert wrong[2] * right[2] < 0


def test_softmax_of_huge_inputs():
    assert page.softmax([1000.0, 0.0]) == pytest.approx([1, 0])
