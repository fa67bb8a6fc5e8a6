import numpy as np

from snippets.activations import leaky_relu_textbook as program
from snippets.activations.leaky_relu import leaky_relu, leaky_relu_derivative


def test_the_maximum_is_leaky_relu_up_to_alpha_one_only():
    z = np.linspace(-3, 3, 13)
    for alpha in (0.01, 0.5, 1.0):
        expected = leaky_relu(z, alpha)
        np.testing.assert_allclose(program.leaky_relu_maximum(z, alpha), expected)
    wrong = program.leaky_relu_maximum(z, 1.5) != leaky_relu(z, 1.5)
    np.testing.assert_array_equal(wrong, z != 0)


def test_a_derivative_without_alpha_disagrees_with_the_measured_slope():
    measured = program.rise / (2 * program.h)
    np.testing.assert_allclose(measured, 0.2)
    np.testing.assert_allclose(leaky_relu_derivative(-2.0, alpha=0.2), measured)
    assert abs(leaky_relu_derivative(-2.0) - measured) > 0.1


def test_where_loses_the_type_and_hides_nan():
    where = program.leaky_relu_derivative_where(program.z, 0.25)
    assert program.z.dtype == np.float32 and where.dtype == np.float64
    assert where.tolist() == [0.25, 0.25]
    right = program.leaky_relu_derivative(program.z, 0.25)
    assert right.dtype == np.float32
    np.testing.assert_array_equal(right, np.float32([0.25, np.nan]))


def test_the_type_of_alpha_decides_as_the_page_says():
    z = np.float32([-2, 3])
    for alpha, expected in (
        (0.25, np.float32),
        (np.float32(0.25), np.float32),
        (np.float64(0.25), np.float64),
    ):
        assert leaky_relu_derivative(z, alpha).dtype == expected
        assert leaky_relu(z, alpha).dtype == expected


def test_one_alpha_for_each_channel_in_rows():
    z = np.array([[-1.0, 2.0], [-2.0, -2.0]])
    alpha = np.array([0.25, 0.5])
    slope = leaky_relu_derivative(z, alpha[:, None])
    np.testing.assert_array_equal(slope, [[0.25, 1], [0.5, 0.5]])
    wrong = leaky_relu_derivative(z, alpha)  # along the other axis
    assert (wrong != slope).any()
