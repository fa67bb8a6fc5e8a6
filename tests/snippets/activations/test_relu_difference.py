import numpy as np

from snippets.activations import relu_difference as program


def test_the_difference_is_z_and_its_slope_is_one_everywhere():
    z = np.array([-3.0, -1e-300, 0.0, 1e-300, 5.0])
    np.testing.assert_array_equal(program.difference(z), z)
    np.testing.assert_array_equal(program.measured, 1)


def test_the_chain_rule_is_right_at_zero_for_one_half_alone():
    at_zero = {c: slope[1] for c, slope in program.by_choice.items()}
    assert at_zero == {0: 0, 0.5: 1, 1: 2}
    for slope in program.by_choice.values():
        np.testing.assert_array_equal(slope[[0, 2]], 1)


def test_no_slope_chosen_outside_one_half_is_right():
    for choice in np.linspace(0, 1, 21):
        slope = program.difference_derivative(0.0, choice)
        assert (slope == 1) == (choice == 0.5)
