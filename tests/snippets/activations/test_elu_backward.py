import numpy as np
import pytest
from mpmath import mp

from snippets.activations import elu
from snippets.activations import elu_backward as program


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def test_both_right_columns_are_the_slope():
    for z, from_input, from_output in zip(program.z, *program.right, strict=True):
        slope = float(mp.diff(mp.expm1, z))
        assert from_input == pytest.approx(slope, rel=1e-15)
        assert from_output == pytest.approx(slope, rel=1e-14)


def test_each_form_with_the_other_number_is_wrong():
    output_as_input, input_as_output = program.mixed_up
    assert (np.abs(output_as_input / program.right[0] - 1) > 0.02).all()
    assert (np.abs(input_as_output / program.right[0] - 1) > 0.02).all()
    assert (output_as_input > np.exp(-1)).all()
    assert input_as_output[0] < 0 and input_as_output[1] == 0


def test_digits_are_lost_far_left_and_near_zero():
    assert program.far_slope == pytest.approx(float(mp.exp(-40)), rel=1e-15)
    assert program.far_slope_from_output == 0
    assert program.near_value == -1e-17
    assert program.near_value_by_exp == 0


def test_a_gradient_check_accepts_two_of_the_four():
    h = 1e-5
    for i, z in enumerate(program.z):
        measured = (np.expm1(z + h) - np.expm1(z - h)) / (2 * h)
        agree = [
            abs(column[i] / measured - 1) < 1e-6
            for column in (*program.right, *program.mixed_up)
        ]
        assert agree == [True, True, False, False]


def test_for_a_negative_alpha_the_output_does_not_tell_the_side():
    z = np.array([-1.0, 1.0])
    a = elu.elu(z, alpha=-2.0)
    assert (a > 0).all()
    from_output = np.where(a > 0, 1, a - 2)
    slope = elu.elu_derivative(z, alpha=-2.0)
    assert slope[0] == pytest.approx(-2 * np.exp(-1)) and slope[1] == 1
    assert from_output[0] != pytest.approx(slope[0])
