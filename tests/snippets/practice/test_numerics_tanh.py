import pytest
from mpmath import mp

from snippets.practice import numerics_tanh as page


@pytest.mark.parametrize("z", page.stable)
def test_the_stable_form_is_exact_at_every_printed_point(z):
    mp.dps = 50
    assert page.stable[z] == pytest.approx(float(mp.sech(z) ** 2), rel=1e-14)


def test_the_textbook_form_is_right_near_zero_and_gone_at_20():
    assert page.naive[1.0] == pytest.approx(page.stable[1.0])
    assert page.naive[20.0] == page.naive[300.0] == 0
