import numpy as np
import pytest

from snippets.figures.learn import kink as picture
from snippets.learn import kink as program


def test_values_and_slopes_at_the_edges():
    z = np.array([-np.inf, -1000, -5e-324, 0, 5e-324, 1000, np.inf, np.nan])
    expected = [0, 0, 0, 0, 5e-324, 1000, np.inf, np.nan]
    np.testing.assert_array_equal(program.relu(z), expected)
    np.testing.assert_array_equal(
        program.relu_derivative(z), [0, 0, 0, 0, 1, 1, 1, np.nan]
    )
    single = np.array([-1, 2], dtype=np.float32)
    assert program.relu(single).dtype == np.float32
    assert program.relu_derivative(single).dtype == np.float32
    assert program.relu(-3) == 0 and program.relu_derivative([4]) == [1]


def test_three_measurements_at_the_kink_disagree():
    assert (program.left, program.right) == (0, 1)
    assert program.centred == pytest.approx(0.5)


@pytest.mark.parametrize("part", [-1.5, -1, -0.5, 0, 0.5, 0.75, 1, 2])
def test_a_centred_difference_near_the_kink_mixes_the_two_slopes(part):
    h = program.h
    z = part * h
    measured = (program.relu(z + h) - program.relu(z - h)) / (2 * h)
    assert measured == pytest.approx(min(max((part + 1) / 2, 0), 1))


def test_straddling_measurement_quoted_by_the_page():
    assert program.straddling == pytest.approx(0.75)


def test_slopes_pass_by_the_sign_of_z_not_by_their_own():
    passed = program.upstream * program.relu_derivative(program.z)
    for z, arriving, leaving in zip(program.z, program.upstream, passed, strict=True):
        assert leaving == (arriving if z > 0 else 0)
    assert passed.min() < 0


def test_figure_every_line_touches_relu_at_zero_and_never_crosses_it():
    axes = picture.draw().axes[0]
    lines = {line.get_gid(): line for line in axes.lines if line.get_gid()}
    fan = [line for gid, line in lines.items() if gid.startswith("sub")]
    slopes = []
    for line in fan:
        z, height = np.asarray(line.get_xdata()), np.asarray(line.get_ydata())
        slope = np.diff(height)[0] / np.diff(z)[0]
        at_zero = height[0] - slope * z[0]
        assert at_zero == pytest.approx(0)
        places = np.linspace(-2, 2, 41)
        assert np.all(slope * places <= np.maximum(places, 0) + 1e-12)
        slopes.append(slope)
    assert min(slopes) == 0 and max(slopes) == 1 and 0.5 in slopes
    z, height = lines["relu"].get_xydata().T
    np.testing.assert_array_equal(height, np.maximum(z, 0))


def test_subgradients_do_not_survive_sums():
    """z = relu(z) - relu(-z) has slope 1; s at the kink makes it 2 s."""
    z = np.array([-2.0, -1e-9, 1e-9, 3.0])
    np.testing.assert_array_equal(program.relu(z) - program.relu(-z), z)
    slopes = program.relu_derivative(z) + program.relu_derivative(-z)
    np.testing.assert_array_equal(slopes, 1)
    assert program.ruled == 0


def test_in_a_sum_subgradients_do_add():
    """relu(z) + relu(-z) is |z|; any two choices give a slope it allows."""
    places = np.linspace(-2, 2, 41)
    total = program.relu(places) + program.relu(-places)
    np.testing.assert_array_equal(total, np.abs(places))
    for s in (0, 0.3, 1):
        for t in (0, 0.5, 1):
            assert np.all((s - t) * places <= total + 1e-12)


def test_only_one_line_fits_away_from_the_kink():
    places, slopes = np.linspace(-9, 9, 181), np.linspace(-2, 2, 81)
    for z in (-1.0, 0.5, 3.0):
        lines = program.relu(z) + np.outer(slopes, places - z)
        fits = np.all(lines <= program.relu(places) + 1e-9, axis=1)
        assert slopes[fits] == pytest.approx([program.relu_derivative(z)])


def test_few_z_lie_near_enough_to_straddle_the_kink():
    z = np.random.default_rng(0).standard_normal(10_000)
    assert np.sum(np.abs(z) < program.h) <= 2
