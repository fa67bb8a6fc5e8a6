import numpy as np
import pytest
from mpmath import mp

from snippets.activations import softmax_textbook as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def test_forward_overflows_although_only_differences_matter():
    assert np.isnan(program.softmax_textbook(program.far)).all()
    near = program.softmax_textbook(program.near)
    assert near[0] == pytest.approx(float(1 / (1 + mp.exp(-1))), rel=1e-15)


def test_backward_is_right_unless_an_output_is_rounded_to_one():
    p = np.array([0.25, 0.75])
    slopes = program.softmax_textbook_backward(p, np.array([1.0, 0.0]))
    np.testing.assert_array_equal(slopes, [0.1875, -0.1875])


def test_backward_loses_the_leading_slope():
    small = mp.exp(-40) / (1 + 2 * mp.exp(-40))
    assert program.p[0] == 1
    assert program.slopes[0] == 0
    np.testing.assert_allclose(program.slopes[1:], -float(small), rtol=1e-14)
