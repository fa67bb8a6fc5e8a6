import re
import runpy

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.figures.practice import output_error as figure
from snippets.practice import output_error as page

mp.dps = 50
POINTS = [-30.0, -5.0, -0.7, 0.0, 1.0, 5.0, 30.0]


def a(z):
    return 1 / (1 + mp.exp(-z))


def entropy(z, y):
    return -y * mp.log(a(z)) - (1 - y) * mp.log(1 - a(z))


@pytest.mark.parametrize("z", POINTS)
@pytest.mark.parametrize("y", [0.0, 0.3, 1.0])
def test_deltas_are_the_slopes_of_their_losses(z, y):
    expected = mp.diff(lambda t: entropy(t, mpf(y)), mpf(z))
    assert page.cross_entropy_delta(z, y) == pytest.approx(
        float(expected), rel=1e-9, abs=1e-15
    )
    expected = mp.diff(lambda t: (a(t) - mpf(y)) ** 2 / 2, mpf(z))
    assert page.squared_error_delta(z, y) == pytest.approx(
        float(expected), rel=1e-9, abs=1e-15
    )


@pytest.mark.parametrize("z", [-1000.0, *POINTS, 1000.0])
@pytest.mark.parametrize("y", [0.0, 0.3, 1.0])
def test_the_loss_from_z_is_within_the_rounding_of_z(z, y):
    mp.dps = 1000
    expected = float(entropy(mpf(z), mpf(y)))
    mp.dps = 50
    assert page.cross_entropy(z, y) == pytest.approx(
        expected, rel=1e-15, abs=np.spacing(max(abs(z), 1))
    )


def test_the_form_for_hard_labels_keeps_small_losses():
    for z, y in ((40.0, 1), (-40.0, 0)):
        expected = float(mp.log1p(mp.exp(-40)))
        found = np.logaddexp(0, (1 - 2 * y) * z)
        assert found == pytest.approx(expected, rel=1e-15)


def test_measured_and_printed_columns_agree():
    assert page.measured == pytest.approx(page.entropy, abs=1e-9)
    assert page.a[1] == pytest.approx(0.0066928509)


def test_figure_shows_a_step_and_a_bump():
    lines = {line.get_gid(): line for line in figure.draw().axes[0].lines}
    z, strong = lines["cross-entropy"].get_xydata().T
    _, weak = lines["squared-error"].get_xydata().T
    assert all(np.diff(strong) < 0) and all(weak < strong)
    assert strong[0] > 0.9999 and weak[0] < 1e-4
    assert z[np.argmax(weak)] == pytest.approx(-np.log(2), abs=0.2)
    assert max(weak) == pytest.approx(4 / 27, abs=1e-3)


def test_the_delta_of_the_squared_error_is_at_most_four_27ths():
    z = np.linspace(-30, 30, 60_001)
    sizes = [np.abs(page.squared_error_delta(z, y)).max() for y in (0, 1)]
    assert sizes == pytest.approx([4 / 27, 4 / 27], rel=1e-6)


def test_labels_of_unsigned_bytes_need_the_point():
    z, y = np.array([5.0, -5.0]), np.array([1, 0], dtype=np.uint8)
    right = float(mp.log1p(mp.exp(-5)))
    assert np.logaddexp(0, (1 - 2.0 * y) * z) == pytest.approx([right] * 2)
    assert np.logaddexp(0, (1 - 2 * y) * z)[0] == pytest.approx(1275)


def test_no_small_number_is_printed_as_minus_zero(capsys):
    runpy.run_path(page.__file__)
    printed = capsys.readouterr().out
    assert "-2.06e-09" in printed
    assert not re.search(r"-0\.0+\s", printed)
