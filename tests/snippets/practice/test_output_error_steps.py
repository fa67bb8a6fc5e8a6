import math

import pytest

from snippets.practice import output_error_steps as page


def steps_of_the_weight(start, squared):
    """Count the steps with exp of negative numbers only, the other way."""
    z, count = start, 0
    while z <= 0:
        wrong = 1 / (1 + math.exp(z))
        slope = 1 / (2 + math.exp(z) + math.exp(-z)) if squared else 1
        z += wrong * slope
        count += 1
    return count


@pytest.mark.parametrize("start", [-1.0, -4.0, -8.0])
def test_counts_are_those_of_another_program(start):
    expected = (
        steps_of_the_weight(start, False),
        steps_of_the_weight(start, True),
    )
    assert page.counts[start] == expected


def test_two_units_cost_nearly_e_squared_or_two_steps():
    near, far = page.counts[-6.0], page.counts[-8.0]
    assert far[0] - near[0] == 2
    assert 6.5 < far[1] / near[1] < math.exp(2)
