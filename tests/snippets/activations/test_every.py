import numpy as np
import pytest

from snippets.figures.activations.every import SHOWN, Z, draw
from tests.snippets.oracles import FUNCTIONS


def test_each_function_that_has_a_page_is_drawn_with_its_slope():
    panels = [axes for axes in draw().axes if axes.get_title(loc="left")]
    words = [axes.get_title(loc="left") for axes in panels]
    assert words == [function.words for function in SHOWN.values()]
    for name, axes in zip(SHOWN, panels, strict=True):
        _, value, slope = (line.get_ydata() for line in axes.lines)
        for at in (10, 60, 100, 150):  # no kink is there
            oracle = FUNCTIONS[name]
            z = Z[at]
            if name == "leaky_relu":  # drawn steep enough to be seen
                assert value[at] < slope[at] * max(z, 0) + 1e-9
                continue
            assert value[at] == pytest.approx(float(oracle(z)), abs=1e-9)
            assert slope[at] == pytest.approx(float(oracle.slope(z)), abs=1e-9)
        assert np.isfinite(value[~np.isnan(Z)]).all()
