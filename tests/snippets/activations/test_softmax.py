import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp, mpf

from snippets.activations import softmax
from snippets.figures.activations import softmax as picture


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(80):
        yield


scores = st.lists(st.floats(-50, 50), min_size=2, max_size=5)


def exact(z):
    e = [mp.exp(mpf(float(one))) for one in z]
    return [one / mp.fsum(e) for one in e]


def exact_slopes(z, g):
    """Differentiate sum g p numerically, one score after another."""
    step = mpf(10) ** -25

    def loss(i, shift):
        moved = [mpf(float(one)) + shift * (k == i) for k, one in enumerate(z)]
        e = [mp.exp(one) for one in moved]
        return mp.fdot([mpf(float(one)) for one in g], e) / mp.fsum(e)

    return [(loss(i, step) - loss(i, -step)) / (2 * step) for i in range(len(z))]


@settings(max_examples=60, deadline=None)
@given(scores)
def test_outputs_are_accurate_shares(z):
    p = softmax.softmax(z)
    expected = [float(one) for one in exact(z)]
    np.testing.assert_allclose(p, expected, rtol=3e-14)
    assert np.sum(p) == pytest.approx(1, rel=1e-15)


@settings(max_examples=60, deadline=None)
@given(scores, st.integers(0, 1))
def test_slopes_of_one_output_keep_their_digits(z, which):
    g = np.eye(len(z))[which]
    slopes = softmax.softmax_backward(softmax.softmax(z), g)
    expected = [float(one) for one in exact_slopes(z, g)]
    np.testing.assert_allclose(slopes, expected, rtol=1e-13, atol=1e-47)


def test_unsigned_numbers_and_truth_values():
    for z in (np.array([0, 5, 255], dtype=np.uint8), np.array([True, False])):
        p = softmax.softmax(z)
        np.testing.assert_array_equal(p, softmax.softmax(z.astype(float)))
        np.testing.assert_array_equal(
            softmax.softmax_backward(p, z),
            softmax.softmax_backward(p, z.astype(float)),
        )


def test_general_gradient_and_a_constant_that_changes_nothing():
    z, g = [0.3, -1.2, 2.0, 0.0], np.array([0.5, -2.0, 1.0, 3.0])
    p = softmax.softmax(z)
    slopes = softmax.softmax_backward(p, g)
    expected = [float(one) for one in exact_slopes(z, g)]
    np.testing.assert_allclose(slopes, expected, rtol=1e-13)
    moved = softmax.softmax_backward(p, g + 64)
    np.testing.assert_allclose(moved, slopes, rtol=1e-13)
    ones = softmax.softmax_backward(p, np.ones(4))
    np.testing.assert_array_equal(ones, 0)


def test_cross_entropy_leaves_p_minus_y():
    p, y = softmax.softmax([2.0, -1.0, 0.5]), np.array([0.0, 1.0, 0.0])
    np.testing.assert_allclose(softmax.softmax_backward(p, -y / p), p - y, rtol=1e-14)


def test_infinite_scores():
    inf = np.inf
    for z, expected in (
        ([inf, 0.0], [1, 0]),
        ([-inf, 0.0], [0, 1]),
        ([inf, inf, 5.0], [0.5, 0.5, 0]),
        ([-inf, -inf], [0.5, 0.5]),
        ([1000.0, -1000.0], [1, 0]),
    ):
        np.testing.assert_array_equal(softmax.softmax(z), expected)
    assert np.isnan(softmax.softmax([1.0, np.nan])).all()
    assert np.isnan(softmax.softmax([np.inf, np.nan])).all()


def test_rows_columns_kinds_and_the_untouched_input():
    z = np.array([[1.0, 2.0, 0.0], [3.0, 1.0, 40.0]])
    z.flags.writeable = False
    rows, columns = softmax.softmax(z), softmax.softmax(z, axis=0)
    np.testing.assert_allclose(rows.sum(axis=1), 1)
    np.testing.assert_allclose(columns.sum(axis=0), 1)
    np.testing.assert_array_equal(columns.T, softmax.softmax(z.T))
    g = np.arange(6.0).reshape(2, 3)
    np.testing.assert_allclose(
        softmax.softmax_backward(columns, g, axis=0),
        softmax.softmax_backward(columns.T, g.T).T,
    )
    single = softmax.softmax(z.astype(np.float32))
    assert single.dtype == np.float32
    assert softmax.softmax_backward(single, g.astype(np.float32)).dtype == np.float32
    np.testing.assert_array_equal(
        softmax.softmax([1, 2, 0]), softmax.softmax([1.0, 2.0, 0.0])
    )
    listed = softmax.softmax_backward([0.25, 0.75], [1, 0])
    np.testing.assert_array_equal(listed, [0.1875, -0.1875])


def test_as_many_half_precision_scores_as_a_vocabulary_has():
    p = softmax.softmax(np.zeros(128_256, dtype=np.float16))
    assert p.dtype == np.float16
    np.testing.assert_array_equal(p, np.float16(1 / 128_256))


@pytest.mark.filterwarnings("error")
def test_scores_whose_difference_is_no_number():
    np.testing.assert_array_equal(softmax.softmax([1e308, -1e308]), [1, 0])


def test_one_number_and_a_gradient_of_another_shape():
    assert softmax.softmax(3.0) == softmax.softmax(10**20) == 1
    assert softmax.softmax_backward(1.0, 5.0) == 0
    p, g = softmax.softmax([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]]), [1.0, 2.0, 4.0]
    full = np.array([g, g])
    np.testing.assert_array_equal(
        softmax.softmax_backward(p, g), softmax.softmax_backward(p, full)
    )


def test_slope_that_the_page_quotes():
    expected = exact_slopes([40, 0, 0], [1, 0, 0])[0]
    assert softmax.slopes[0] == pytest.approx(float(expected), rel=1e-14)


def artist(figure, gid):
    (found,) = figure.findobj(lambda item: item.get_gid() == gid)
    return found


def test_figure_shows_three_slopes_that_cancel():
    figure = picture.draw()
    total = 0
    for i in range(3):
        x, y = artist(figure, f"tangent-{i + 1}").get_data()
        slope = (y[1] - y[0]) / (x[1] - x[0])
        expected = float(exact_slopes([2, 1, 0], np.eye(3)[i])[0])
        assert slope == pytest.approx(expected, rel=1e-12)
        assert np.mean(y) == pytest.approx(float(exact([2, 1, 0])[i]))
        assert (slope > 0) == (i == 0)
        total += slope
    assert total == pytest.approx(0, abs=1e-15)
    heights = sum(artist(figure, f"output-{i}").get_ydata() for i in (1, 2, 3))
    np.testing.assert_allclose(heights, 1)
