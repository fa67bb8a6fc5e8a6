from itertools import product

import numpy as np
import pytest

from snippets.activations.elu import elu, elu_derivative
from snippets.figures.functions import FUNCTIONS
from snippets.figures.learn import gradient_by_layer as picture
from snippets.figures.learn import layer_gain
from snippets.learn import gradient_by_layer as page


def measured(f, scale, depth, h=1e-6):
    """Nudge every z, or every a, of each layer and difference the loss."""
    start, Y, *W = page.signs[: depth + 2]

    def losses(layer, unit, nudge_z, nudge_a):
        A = start
        for k in range(depth):
            Z = np.sqrt(scale / 16) * A @ W[k].T
            Z[:, unit] += nudge_z * (k == layer)
            A = f(Z)
            A[:, unit] += nudge_a * (k == layer)
        return ((A - Y) ** 2).sum(axis=1) / 2

    def norms(z, a):
        return np.array(
            [
                np.linalg.norm(
                    [
                        losses(layer, unit, z, a) - losses(layer, unit, -z, -a)
                        for unit in range(16)
                    ]
                )
                for layer in range(depth)
            ]
        )

    by_z, by_a = norms(h, 0), norms(0, h)
    weights = by_a[:-1] / by_z[1:]
    slopes = by_z[:-1] / by_a[:-1]
    return [[*np.cumprod(part[::-1])[::-1], 1.0] for part in (weights, slopes)]


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "ReLU"])
@pytest.mark.parametrize("scale", [0.5, 2])
def test_shares_agree_with_differences_of_the_loss(name, scale, monkeypatch):
    away_from_kinks = page.signs + 0.01 * np.arange(16)
    monkeypatch.setattr(page, "signs", away_from_kinks)
    f, f_derivative = page.units[name]
    np.testing.assert_allclose(
        page.shares(f, f_derivative, scale, depth=4),
        measured(f, scale, depth=4),
        rtol=1e-4,
    )


def test_weights_have_the_variance_and_the_signs_are_even():
    assert set(np.unique(page.signs)) == {-1.0, 1.0}
    assert abs(page.signs.mean()) < 0.01


def test_last_digits_of_a_function_do_not_change_the_network():
    """Chaos would make 1 of a difference of 1e-15 within 50 layers."""
    f, f_derivative = page.units["tanh"]
    np.testing.assert_allclose(
        page.shares(lambda z: f(z) * (1 + 1e-15), f_derivative, 64, 50),
        page.shares(f, f_derivative, 64, 50),
        rtol=1e-12,
    )


def test_what_the_page_says_of_the_three_functions():
    gradient = {key: shares[2] for key, shares in page.reaching.items()}
    slopes = {key: shares[1] for key, shares in page.reaching.items()}
    assert gradient["sigmoid", 1] < 1e-11 > gradient["sigmoid", 2] / 100
    assert gradient["sigmoid", 4] < 1e-7
    assert max(slopes["sigmoid", scale] for scale in (1, 2, 4)) < 1e-11
    assert gradient["ReLU", 1] < 1e-2
    assert slopes["ReLU", 1] == pytest.approx(0.5 ** (20 / 2), rel=0.5)
    assert gradient["ReLU", 4] > 100
    assert 0.1 < gradient["tanh", 1] < 1 < gradient["tanh", 2] < 5
    for *_, median, least, most in page.reaching.values():
        assert least < median < most


def test_no_draw_stands_for_the_others():
    """ReLU with 2/n: a third of the draws grow, the others shrink."""
    *_, median, least, most = page.reaching["ReLU", 2]
    assert least < 0.1 and most > 3 and 0.2 < median < 1


def test_a_layer_multiplies_the_length_by_the_rule():
    assert len(page.gains) == 9
    for rule, measured in page.gains.values():
        assert measured == pytest.approx(rule, rel=0.06)


@pytest.mark.parametrize("n", [32, 64])
@pytest.mark.parametrize("name", ["sigmoid", "tanh", "ReLU"])
def test_the_rule_holds_for_normal_weights_and_other_widths(n, name, monkeypatch):
    rng = np.random.default_rng(1)
    monkeypatch.setattr(page, "n", n)
    ratios = []
    for _ in range(9):
        monkeypatch.setattr(page, "signs", rng.normal(size=(22, n, n)))
        network = *page.units[name], 2, 20
        rms = np.sqrt(np.mean(page.forward(*network)[1][:-1] ** 2))
        left = page.shares(*network)[:, 0].prod()
        ratios.append(left ** (1 / 19) / rms / 2**0.5)
    assert np.median(ratios) == pytest.approx(1, abs=0.12)


def test_all_paths_shrink_and_the_gradient_explodes():
    """What is true of a chain is not true of layers."""
    largest_pair = np.sqrt(4 / 16) * 1.0
    assert largest_pair == 0.5
    *_, median, least, most = page.reaching["ReLU", 4]
    assert largest_pair**19 < 2e-6 and least > 100


def test_very_large_weights_bring_the_gradient_back_and_saturate_units():
    f, f_derivative = page.units["sigmoid"]
    assert page.shares(f, f_derivative, 128, 20)[:, 0].prod() > 0.01
    A, _, *W = page.signs
    for layer in range(3):
        Z = np.sqrt(128 / 16) * A @ W[layer].T
        A = f(Z)
    assert np.mean(f_derivative(Z) < 0.01) > 0.3


def test_the_figure_can_be_made_trainable_but_not_with_the_sigmoid():
    scales = 2 ** np.arange(-2, 7.1, 0.125)
    for name, possible in [("sigmoid", False), ("tanh", True), ("ReLU", True)]:
        reached = []
        for scale in scales[: 73 if name != "ReLU" else 40]:
            weights, slopes = page.shares(*page.units[name], scale, 50)[:, 0]
            reached.append(abs(np.log10(weights * slopes)) <= picture.GOAL)
        assert any(reached) == possible, name


@pytest.fixture(scope="module")
def axes():
    return picture.draw().axes[0]


def test_figure_shows_the_shares_as_powers_of_ten(axes):
    lines = {line.get_gid(): line.get_ydata() for line in axes.get_lines()}
    shares = np.log10(page.shares(*page.units["sigmoid"], 1, 50))
    np.testing.assert_allclose(lines["weights"], shares[0])
    np.testing.assert_allclose(lines["slopes"], shares[1])
    np.testing.assert_allclose(lines["gradient"], shares.sum(axis=0))
    labels = [text.get_text() for text in axes.get_yticklabels()]
    assert labels == ["10⁻³⁶", "10⁻²⁴", "10⁻¹²", "1", "10¹²", "10²⁴", "10³⁶"]
    np.testing.assert_array_equal(axes.get_yticks(), range(-36, 37, 12))
    assert axes.get_ylim()[1] == pytest.approx(-axes.get_ylim()[0])


def test_figure_is_what_its_description_says():
    weights, slopes = np.log10(page.shares(*page.units["sigmoid"], 1, 50))
    assert np.abs(weights).max() < picture.GOAL
    assert round(slopes[0]) == -31
    assert np.corrcoef(slopes, range(50))[0, 1] > 0.999
    assert round((weights + slopes)[0]) == -31


def test_labels_stand_at_their_lines_and_apart(axes):
    heights = {
        label.get_text(): label.xy[1]
        for label in axes.texts
        if label.get_text() in picture.LINES
    }
    lines = {line.get_gid(): line.get_ydata()[0] for line in axes.get_lines()}
    assert heights.keys() == lines.keys()
    places = sorted(heights.values())
    assert np.diff(places).min() >= 0.999 * picture.APART * picture.HEIGHT
    assert all(abs(heights[name] - lines[name]) < 7 for name in lines)


def told(number):
    """Return a number as the tables hold it: with two digits."""
    return float(f"{number:.1e}")


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
def test_the_tables_hold_what_the_program_gives(name):
    unit = picture.TRAINABLE[name]
    table = picture.table(unit)
    for row, column in product((1, 4), (0, 32, 41, 80, 152)):
        depth, doublings = picture.DEPTHS[row], picture.DOUBLINGS[column]
        with np.errstate(over="ignore", invalid="ignore"):
            left = page.shares(unit.value, unit.slope, 2**doublings, depth)
            _, slopes = page.forward(unit.value, unit.slope, 2**doublings, depth)
        weights, slope = left[:, 0]
        numbers = table["told"][row][column]
        if not np.isfinite(weights * slope):
            assert numbers is None
            continue
        flat = round(100 * np.mean(np.abs(slopes) < 0.01))
        shares = (weights * slope, weights, slope)
        assert numbers == [*map(told, shares), flat]
        steps = table["curves"][row][:, column]
        assert steps.shape == (2, depth - 1)
        curves = np.cumsum(steps, axis=1)[:, ::-1] / picture.FINEST
        np.testing.assert_allclose(curves, np.log10(left[:, :-1]), atol=0.051)


def test_what_a_step_gives_cannot_be_trained():
    assert set(FUNCTIONS) - set(picture.TRAINABLE) == {"step"}


def test_shares_take_other_functions():
    left = page.shares(elu, elu_derivative, 1, 10)
    assert left.shape == (2, 10)
    np.testing.assert_array_equal(left[:, -1], 1)


def test_gains_are_drawn_beside_the_rule():
    axes = layer_gain.draw().axes[0]
    dots = {dot.get_gid(): dot.get_xydata()[0] for dot in axes.get_lines()}
    for (name, scale), shares in page.reaching.items():
        x, y = dots[f"{name.lower()}-{scale}"]
        assert (x, y) == (scale, pytest.approx(shares[2] ** (1 / 19)))
    rules = [line.get_ydata() for line in axes.get_lines()]
    for name in page.units:
        rule = [page.gains[name, scale][0] for scale in (1, 2, 4)]
        assert any(list(line) == rule for line in rules)
    assert page.gains["ReLU", 1][0] < 0.8 and page.gains["ReLU", 4][0] > 1.3
    assert page.gains["sigmoid", 4][0] < 0.5


def test_large_enough_weights_make_sigmoids_explode(monkeypatch):
    monkeypatch.setattr(page, "n", 64)
    for seed in range(5):
        draws = np.random.default_rng(seed).choice([-1.0, 1.0], (22, 64, 64))
        monkeypatch.setattr(page, "signs", draws)
        sigmoid = page.units["sigmoid"]
        left = {
            scale: np.prod(page.shares(*sigmoid, scale, 20)[:, 0])
            for scale in (4, 64, 256, 1024)
        }
        assert left[4] < 1e-6 < 1e-3 < left[64] < 1 < 5 < left[256]
        assert left[1024] > 10 * left[256]
        flat = page.forward(*sigmoid, 256, 20)[1] < 0.01
        assert 0.5 < flat.mean() < 0.8
