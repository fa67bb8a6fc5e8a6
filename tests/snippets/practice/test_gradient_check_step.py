import numpy as np
import pytest
from mpmath import mp

from snippets.figures.practice import gradient_check_step as figure
from snippets.practice import gradient_check_step as page


def test_truth_is_the_slope_at_the_point():
    mp.dps = 50
    exact = mp.diff(lambda z: 1 / (1 + mp.exp(-z)), mp.mpf(0.7))
    assert page.truth == pytest.approx(float(exact), rel=1e-15)
    assert page.complex_step == pytest.approx(float(exact), rel=1e-14)


@pytest.mark.parametrize("z", [-800.0, -3.0, 0.0, 0.7, 40.0, 800.0])
def test_exact_sigmoid_has_fifty_digits(z):
    mp.dps = 60
    exact = 1 / (1 + mp.exp(-mp.mpf(z)))
    found = mp.mpf(str(page.exact_sigmoid(z)))
    assert abs(found / exact - 1) < mp.mpf(10) ** -48


def test_double_and_single_precision_end_where_the_page_says():
    errors = {
        name: [abs(slope / page.truth - 1) for slope in slopes]
        for name, slopes in page.found.items()
    }
    assert min(errors["double"]) == errors["double"][4] < 1e-11
    assert min(errors["single"]) == errors["single"][1] < 1e-5
    assert page.found["single"][5] == pytest.approx(0.2086, abs=5e-5)
    later = page.found["single"][5] + page.last_bit
    assert later == pytest.approx(0.238, abs=5e-4)
    assert page.found["single"][-1] == 0


def test_difference_stays_in_its_precision():
    assert page.difference(0.7, 1e-3, np.float32).dtype == np.float32
    assert page.difference(0.7, 1e-3, np.float64).dtype == np.float64


def test_figure_has_two_valleys_at_the_cube_root_of_the_rounding_unit():
    lines = {line.get_gid(): line for line in figure.draw().axes[0].lines}
    for name, unit in (("double", 2.0**-53), ("single", 2.0**-24)):
        steps, errors = lines[name].get_xydata().T
        best = steps[np.argmin(errors)]
        assert 0.1 < best / unit ** (1 / 3) < 10
        far = (steps >= 0.02) & (steps <= 0.3)
        falls = np.polyfit(np.log(steps[far]), np.log(errors[far]), 1)[0]
        assert falls == pytest.approx(2, abs=0.05)
        near = (steps < best / 30) & (errors < 1)
        rises = np.polyfit(np.log(steps[near]), np.log(errors[near]), 1)[0]
        assert rises == pytest.approx(-1, abs=0.25)
    assert lines["single"].get_ydata()[-1] == 1
