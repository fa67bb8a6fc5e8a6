import numpy as np
import pytest

from snippets.activations import relu_textbook as program


def test_astype_fails_on_a_plain_number_only():
    with pytest.raises(AttributeError, match="astype"):
        program.relu_derivative_astype(2)
    assert program.message == "'bool' object has no attribute 'astype'"
    z = np.array([-1.0, 0.0, 2.0])
    assert program.relu_derivative_astype(z).tolist() == [0, 0, 1]


def test_if_fails_on_an_array_only():
    with pytest.raises(ValueError, match="ambiguous"):
        program.relu_derivative_if(np.array([1.0, 2.0]))
    assert program.ambiguous.startswith(
        "The truth value of an array with more than one element is ambiguous"
    )
    assert [program.relu_derivative_if(z) for z in (-1, 0, 2)] == [0, 0, 1]


def test_in_place_is_right_once_and_destroys_its_input():
    z = np.array([-1.0, 0.0, 2.0])
    result = program.relu_derivative_in_place(z)
    assert result.tolist() == [0, 0, 1]
    assert result is z
    assert program.z.tolist() == [0, 0, 1]


def test_at_least_is_one_everywhere_on_an_output():
    a = np.maximum(np.linspace(-3, 3, 13), 0)
    assert set(program.relu_derivative_at_least(a)) == {1}
    assert program.relu_derivative_at_least(np.array([-1.0, 0.0])).tolist() == [0, 1]
