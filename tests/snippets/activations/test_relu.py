import numpy as np
import pytest

from snippets.activations import relu as program
from snippets.figures.activations.relu import draw


def test_the_demonstration_shows_the_right_numbers():
    assert program.z.tolist() == [-5, -0.5, 0, 0.5, 5, 10]
    assert program.a.tolist() == [0, 0, 0, 0.5, 5, 10]
    assert program.slope.tolist() == [0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("z", [-700.0, -5.0, -1e-3, 1e-3, 5.0, 700.0])
def test_the_slope_is_that_of_a_difference_that_stays_on_one_side(z):
    h = abs(z) / 2
    measured = (program.relu(z + h) - program.relu(z - h)) / (2 * h)
    assert program.relu_derivative(z) == measured


def test_the_chosen_slope_at_zero_is_a_subgradient():
    z = np.linspace(-2, 2, 41)
    assert (program.relu(z) >= program.relu_derivative(0.0) * z).all()


def test_the_sign_of_the_gradient_does_not_matter_only_that_of_z():
    off = program.z <= 0
    assert (program.upstream[off] > 0).all() and (program.upstream[~off] < 0).any()
    assert (program.passed_on[off] == 0).all()
    np.testing.assert_array_equal(program.passed_on[~off], program.upstream[~off])


def test_the_mask_may_be_taken_from_the_output():
    z = np.array([-3.0, -5e-324, 0.0, 5e-324, 2.0])
    np.testing.assert_array_equal(
        program.relu_derivative(z), program.relu_derivative(program.relu(z))
    )


def test_the_drawing_has_a_jump_that_is_not_joined():
    upper, lower = draw().axes
    lines = {line.get_gid(): line for line in lower.lines}
    z, slope = lines["slope"].get_data()
    assert set(slope[z < 0]) == {0} and set(slope[z > 0]) == {1}
    assert np.isnan(slope).sum() == 1 and not (z == 0).any()
    chosen, limit = program.relu_derivative(np.array([0, 5e-324]))
    assert lines["slope-closed"].get_ydata()[0] == chosen
    assert lines["slope-open"].get_ydata()[0] == limit
    assert lines["slope-hollow"].get_ydata()[0] == limit
    words = [text.get_text() for text in lower.texts]
    assert f"limit from the right: {limit:g}" in words
    assert f"by convention\n{chosen:g} at z = 0" in words
