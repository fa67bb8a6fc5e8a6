import pytest

from snippets.practice import layer_variance as page


@pytest.mark.parametrize("unit", ["identity", "ReLU"])
@pytest.mark.parametrize("name", list(page.variances))
def test_measured_factors_agree_with_the_two_formulas(name, unit):
    kept = {"identity": 1, "ReLU": 0.5}[unit]
    forward, backward = page.measured[name, unit]
    variance = page.variances[name]
    assert forward == pytest.approx(page.n_in * variance * kept, rel=0.05)
    assert backward == pytest.approx(page.n_out * variance * kept, rel=0.05)


def test_each_rule_keeps_what_it_promises():
    assert page.measured["1/n_in", "identity"][0] == pytest.approx(1, rel=0.05)
    assert page.measured["1/n_out", "identity"][1] == pytest.approx(1, rel=0.05)
    assert page.measured["2/n_in", "ReLU"][0] == pytest.approx(1, rel=0.05)
    glorot = page.measured["2/(n_in+n_out)", "identity"]
    assert sum(glorot) / 2 == pytest.approx(1, rel=0.05)
