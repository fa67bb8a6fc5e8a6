import numpy as np
import pytest
from mpmath import mp

from snippets.activations import softmax_jacobian as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


Z = [2, 1, 0]


def output(i, *z):
    return mp.exp(z[i]) / mp.fsum(mp.exp(one) for one in z)


def test_every_entry_is_a_partial_derivative():
    for i in range(3):
        for j in range(3):
            order = tuple(int(k == j) for k in range(3))
            slope = mp.diff(lambda *z, i=i: output(i, *z), Z, order)
            assert program.jacobian[i, j] == pytest.approx(float(slope), rel=1e-14)


def test_rows_sum_to_zero_and_formula_equals_matrix():
    np.testing.assert_allclose(program.jacobian.sum(axis=1), 0, atol=1e-16)
    np.testing.assert_allclose(program.by_formula, program.by_matrix)


def test_log_softmax_of_the_thread():
    def total(*z):
        return mp.fsum(mp.log(output(i, *z)) for i in range(2))

    point = [mp.mpf("0.1"), mp.mpf("0.9")]
    expected = [float(mp.diff(total, point, order)) for order in ((1, 0), (0, 1))]
    np.testing.assert_allclose(program.log_softmax_gradient, expected)
    assert [round(one, 4) for one in expected] == [0.3799, -0.3799]


def test_values_that_the_page_quotes():
    expected = [float(output(i, *Z)) for i in range(3)]
    np.testing.assert_allclose(program.p, expected, rtol=1e-15)
