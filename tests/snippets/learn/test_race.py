import numpy as np
import pytest

from snippets.figures.learn import race as picture
from snippets.learn import race as page
from snippets.learn import random_search, without_derivatives

STARTS = [(-1.5, 1.0), (0.0, 0.0), (-1.0, -1.5), (2.0, 1.5), (0.3, 2.4)]


@pytest.fixture(params=STARTS)
def start(request):
    return np.array(request.param)


class Drawn:
    """A generator that gives the numbers of the race's tables."""

    def choice(self, values, size):
        return values[1] * page.signs[4]

    def normal(self, size):
        return page.changes[4]


@pytest.fixture
def earlier(monkeypatch):
    """The page's first two programs, on the race's samples."""
    for module in without_derivatives, random_search:
        for name, value in [("x", page.x), ("y", page.y), ("n", 2)]:
            monkeypatch.setattr(module, name, value)
        monkeypatch.setattr(module, "rng", Drawn())


def test_methods_are_those_of_the_earlier_programs(start, earlier):
    steps = {
        page.backpropagation: start - 0.5 * without_derivatives.backpropagation(start),
        page.all_at_once: start - 0.5 * without_derivatives.all_at_once(start),
        page.change_a_little: min(
            start, random_search.change_a_little(start), key=page.cost
        ),
    }
    for method, expected in steps.items():
        np.testing.assert_allclose(method(start, 4), expected, rtol=1e-12)


def test_cost_is_zero_at_the_sought_weights_only(start):
    assert page.cost(np.array([0.8, -0.6])) == 0
    assert page.cost(start) > 0.1


def test_backpropagation_goes_against_the_slopes(start):
    tiny = 1e-30
    slopes = [page.cost(start + 1j * d).imag / tiny for d in tiny * np.eye(2)]
    np.testing.assert_allclose(
        page.backpropagation(start, 0), start - 0.5 * np.array(slopes)
    )


def test_each_step_pays_its_price(start, monkeypatch):
    paid = []
    cost = page.cost
    monkeypatch.setattr(page, "cost", lambda w: paid.append(1) or cost(w))
    page.all_at_once(start, 0)
    assert len(paid) == page.prices[page.all_at_once] == 2
    assert page.prices[page.backpropagation] == 3
    assert page.prices[page.change_a_little] == 1


def test_tracks_are_steps_from_the_start(start):
    tracks = page.race(tuple(start))
    for method, price in page.prices.items():
        track = tracks[method.__name__]
        assert track.shape == (page.PASSES // price + 1, 2)
        np.testing.assert_array_equal(track[0], start)
        np.testing.assert_array_equal(track[8], method(track[7], 7))


def test_small_changes_never_make_it_worse(start):
    costs = [page.cost(w) for w in page.race(start)["change_a_little"]]
    assert (np.diff(costs) <= 0).all() and costs[-1] < costs[0] / 10


def test_passes_are_counted_until_a_hundredth_of_the_cost():
    assert page.goal == pytest.approx(np.mean(page.y**2) / 100)
    far, near = (2.0, 2.0), (0.8, -0.6)
    assert page.passes_to_goal(np.array([far] * 20 + [near])) == 60
    assert page.passes_to_goal(np.array([far, far, near, far] + 27 * [far])) == 4
    assert page.passes_to_goal(np.array([near] * 61)) == 0
    assert page.passes_to_goal(np.array([far] * 61)) is None


def test_none_is_always_first():
    counts = {
        start: {
            name: page.passes_to_goal(track) or np.inf
            for name, track in page.race(start).items()
        }
        for start in STARTS[:4]
    }
    firsts = {min(one, key=one.get) for one in counts.values()}
    assert len(firsts) >= 2
    assert counts[picture.START] == {
        "backpropagation": 27,
        "all_at_once": 18,
        "change_a_little": 25,
    }


@pytest.fixture(scope="module")
def panels():
    return picture.draw().axes


def test_figure_shows_the_race(panels):
    surface, curves = panels
    tracks = page.race(picture.START)
    paths = {line.get_gid(): line for line in surface.get_lines()}
    stairs = {line.get_gid(): line for line in curves.get_lines()}
    for name, track in tracks.items():
        np.testing.assert_array_equal(paths[f"{name}-track"].get_xydata(), track)
        np.testing.assert_array_equal(paths[f"{name}-head"].get_xydata(), track[-1:])
        passes, costs = stairs[f"{name}-cost"].get_data()
        assert passes[-1] == page.PASSES and passes[0] == 0
        np.testing.assert_array_equal(costs, [page.cost(w) for w in track])
    np.testing.assert_array_equal(paths["start"].get_xydata(), [picture.START])
    looks = {line.get_linestyle() for line in curves.get_lines()}
    assert len(looks) == 3


def test_contour_lines_join_points_of_equal_cost(panels):
    lines, goal = panels[0].collections[:2]
    for level, path in zip(lines.levels, lines.get_paths(), strict=True):
        costs = [page.cost(w) for w in path.vertices]
        assert len(costs) > 10
        np.testing.assert_allclose(costs, level, rtol=0.05)
    (spot,) = goal.get_paths()
    costs = [page.cost(w) for w in spot.vertices]
    np.testing.assert_allclose(costs, page.goal, rtol=0.6)


def test_figure_is_what_its_description_says():
    tracks = page.race(picture.START)
    descent = [page.cost(w) for w in tracks["backpropagation"]]
    assert min(descent[:6]) > 1 > descent[6]
    assert page.cost(np.array([-2.0, 2.0])) > 2
    for track in tracks.values():
        np.testing.assert_allclose(track[-1], [0.8, -0.6], atol=0.1)
    detour = tracks["change_a_little"]
    assert detour[:, 0].max() > 1.5 and detour[:, 1].min() < -1.2


def test_ground_is_level_where_the_neuron_is_saturated():
    step = picture.values()["methods"]["backpropagation"]
    assert step == ["gradient descent", 3]
    far, near = np.array([2.0, 1.5]), np.array([0.0, 0.0])
    moved = [np.linalg.norm(page.backpropagation(w, 0) - w) for w in (far, near)]
    assert moved[0] < moved[1] / 2
    assert page.cost(far) > page.cost(near)


def test_values_hold_what_the_race_needs():
    values = picture.values() | picture.tables()["draws"]
    for name, expected in [
        ("x", page.x),
        ("y", page.y),
        ("signs", page.signs),
        ("changes", page.changes),
    ]:
        np.testing.assert_array_equal(values[name], expected)
    assert values["goal"] == page.goal and values["passes"] == page.PASSES
