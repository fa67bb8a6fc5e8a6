import pytest
from mpmath import mp, mpf

from snippets.practice import output_error_epsilon as page


@pytest.fixture(autouse=True, scope="module")
def many_digits():
    with mp.workdps(50):
        yield


def a(z):
    return 1 / (1 + mp.exp(-z))


LOSSES = {
    "delta": lambda z: -mp.log(a(z)),
    "added": lambda z: -mp.log(a(z) + mpf("1e-7")),
    "clipped": lambda z: -mp.log(max(a(z), mpf("1e-7"))),
}


@pytest.mark.parametrize("name", LOSSES)
def test_every_column_is_the_slope_of_its_loss(name):
    for z, found in zip(page.z, getattr(page, name), strict=True):
        exact = float(mp.diff(LOSSES[name], mpf(float(z))))
        assert found == pytest.approx(exact, rel=1e-12)


def test_the_worse_the_output_the_less_is_left():
    assert page.added[0] == pytest.approx(page.delta[0], rel=1e-4)
    assert page.delta[-1] == -1 and abs(page.added[-1]) < 1e-10
    assert page.clipped[:2].tolist() == page.delta[:2].tolist()
    assert page.clipped[2:].tolist() == [0, 0]
