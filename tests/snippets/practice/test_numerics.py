import math

import numpy as np
import pytest
from mpmath import mp, mpf

from snippets.figures.practice import numerics as figure
from snippets.practice import numerics as page

mp.dps = 60
EVERYWHERE = [-745.0, -700.0, -40.0, -1.0, 0.0, 0.5, 12.0, 36.0, 40.0, 700.0]


def truth(z):
    return mp.exp(-abs(mpf(z))) / (1 + mp.exp(-abs(mpf(z)))) ** 2


@pytest.mark.parametrize("z", EVERYWHERE)
def test_exact_slope_has_fifty_digits(z):
    slope = mpf(str(page.exact_slope(z)))
    with mp.workdps(800):
        derivative = mp.diff(lambda t: 1 / (1 + mp.exp(-t)), mpf(z))
    assert abs(slope / truth(z) - 1) < mpf(10) ** -48
    assert abs(slope / derivative - 1) < mpf(10) ** -6


@pytest.mark.parametrize("z", EVERYWHERE)
@pytest.mark.parametrize("form", ["sigmoid_derivative", "slope_from_both_sides"])
def test_stable_forms_are_exact_to_rounding(form, z):
    found = getattr(page, form)(z)
    assert found == pytest.approx(float(truth(z)), rel=1e-15, abs=1e-323)


@pytest.mark.parametrize("form", [page.slope_from_both_sides, page.slope_from_output])
def test_forms_accept_lists_infinities_and_nan_and_keep_single_precision(form):
    found = form([-math.inf, 0.0, math.inf, math.nan])
    assert list(found[:3]) == [0, 0.25, 0] and math.isnan(found[3])
    assert form(np.float32([1, 2])).dtype == np.float32


def test_the_textbook_form_is_right_on_the_left_and_zero_on_the_right():
    assert page.slope_from_output(-40.0) == pytest.approx(page.true_at_40)
    assert page.slope_from_output(40.0) == 0
    assert page.true_at_40 == pytest.approx(4.248354e-18, rel=1e-6)


def test_figure_shows_two_climbs_and_level_rows():
    lines = {line.get_gid(): line for line in figure.draw().axes[0].lines}
    for precision, unit, end in (
        ("float32", 2.0**-24, 17),
        ("float64", 2.0**-53, 37),
    ):
        z, climbing = lines[f"output-{precision}"].get_xydata().T
        assert all(climbing[z > end] == 1)
        middle = (z > 3) & (z < end - 2)
        rate = np.polyfit(z[middle], np.log(climbing[middle]), 1)[0]
        assert rate == pytest.approx(1, abs=0.2)
        for form in ("both-sides", "stable"):
            assert max(lines[f"{form}-{precision}"].get_ydata()) < 8 * unit
