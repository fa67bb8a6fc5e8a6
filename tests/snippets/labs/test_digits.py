import re

import numpy as np
import pytest


@pytest.fixture(scope="module")
def lab(run_lab):
    return run_lab(
        "digits",
        *["X_train", "X_test", "labels", "labels_train", "labels_test"],
        *["backward", "left_out", "ours", "theirs"],
        *["runs", "right", "final_cost", "cosines", "sign_right"],
    )


@pytest.fixture(scope="module")
def its(functions_of):
    return functions_of("digits")


def small_problem(its, seed=1, images=6):
    rng = np.random.default_rng(seed)
    network = its.new_network(rng)
    for array in network:
        array += rng.normal(0, 0.3, array.shape)
    X = rng.uniform(0, 1, (images, 64))
    return network, X, np.eye(10)[rng.integers(0, 10, images)]


def central_differences(its, network, X, Y, f, which, h=1e-5):
    slopes = np.empty_like(network[which])
    for position in np.ndindex(slopes.shape):
        costs = []
        for change in (h, -h):
            moved = [array.copy() for array in network]
            moved[which][position] += change
            costs.append(its.cost(moved, X, Y, f))
        slopes[position] = (costs[0] - costs[1]) / (2 * h)
    return slopes


@pytest.mark.parametrize("which", range(4))
def test_slopes_agree_with_central_differences(its, which):
    for f, f_derivative in [(np.tanh, its.tanh_derivative), (np.sin, np.cos)]:
        network, X, Y = small_problem(its)
        found = its.slopes(network, X, Y, f, f_derivative)[which]
        expected = central_differences(its, network, X, Y, f, which)
        np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-9)
        without = its.slopes(network, X, Y, f, np.ones_like)[which]
        assert np.allclose(without, expected, rtol=1e-3) == (which >= 2)


def test_cost_is_the_mean_of_minus_log_probability(its):
    network, X, Y = small_problem(its)
    W, b, V, c = network
    losses = []
    for x, y in zip(X, Y, strict=True):
        scores = V @ np.tanh(W @ x + b) + c
        losses.append(np.log(np.exp(scores).sum()) - scores[y.argmax()])
    assert its.cost(network, X, Y, np.tanh) == pytest.approx(np.mean(losses))


def test_cost_of_huge_scores_is_finite(its):
    network, X, Y = small_problem(its)
    network[2] *= 1e6
    assert np.isfinite(its.cost(network, X, Y, np.tanh))


def test_the_data_are_split_as_the_text_says(lab):
    assert len(lab.labels) == len(lab.X_train) + len(lab.X_test) == 1797
    assert 0 == lab.X_train.min() < lab.X_train.max() == 1
    shares = np.bincount(lab.labels_test) / np.bincount(lab.labels)
    np.testing.assert_allclose(shares, 0.25, atol=0.01)


def test_the_check_finds_f_prime_missing_in_W_and_only_there(lab):
    rows = re.findall(
        r"^([WV])\[.*\] +(\S+) +(\S+) +(\S+)$", lab.printed, re.M
    )
    assert [row[0] for row in rows] == list("WWVV")
    for layer, measured, backward, left_out in rows:
        assert measured == backward
        assert (left_out == measured) == (layer == "V")


def test_from_scratch_reads_about_as_well_as_scikit_learn(lab):
    assert min(lab.ours + lab.theirs) > 95
    assert abs(np.median(lab.ours) - np.median(lab.theirs)) < 1


def test_tanh_forgives_a_slope_of_one(lab):
    assert lab.right["tanh", "f′(z)"] > 95
    assert 0 <= lab.right["tanh", "f′(z)"] - lab.right["tanh", "f′ = 1"] < 1
    with_slope, without = (
        np.array([costs for _, costs in lab.runs["tanh", label]])
        for label in ("f′(z)", "f′ = 1")
    )
    assert np.all(with_slope[:, -1] < without[:, -1])


def test_with_slope_zero_the_hidden_layer_stays_as_drawn(lab, its):
    for name in ("tanh", "sine"):
        for seed, (network, _) in enumerate(lab.runs[name, "f′ = 0"]):
            start = its.new_network(np.random.default_rng(seed))
            for which in range(4):
                same = np.array_equal(network[which], start[which])
                assert same == (which < 2)
        assert 85 < lab.right[name, "f′ = 0"] < lab.right[name, "f′(z)"] - 4
        assert (
            lab.final_cost[name, "f′ = 0"] > 9 * lab.final_cost[name, "f′(z)"]
        )


def test_the_sine_follows_for_half_of_the_epochs_and_ends_guessing(lab):
    curve, true = (
        np.median([costs for _, costs in lab.runs["sine", label]], axis=0)
        for label in ("f′ = 1", "f′(z)")
    )
    assert np.all(curve[:15] < 2 * true[:15])
    assert np.all(curve[22:] > 2 * curve[0])
    assert all(costs[-1] > costs[0] for _, costs in lab.runs["sine", "f′ = 1"])
    assert lab.right["sine", "f′ = 1"] < 20
    assert lab.right["sine", "f′(z)"] > lab.right["tanh", "f′(z)"]


def test_for_one_image_the_inner_product_is_a_sum_of_slopes(its):
    for f, f_derivative in [(np.tanh, its.tanh_derivative), (np.sin, np.cos)]:
        network, X, Y = small_problem(its, images=1)
        W, b, V, c = network
        true = its.slopes(network, X, Y, f, f_derivative)[0]
        without = its.slopes(network, X, Y, f, np.ones_like)[0]
        scores = V @ f(W @ X[0] + b) + c
        delta_B = np.exp(scores) / np.exp(scores).sum() - Y[0]
        slopes = f_derivative(W @ X[0] + b)
        expected = X[0] @ X[0] * np.sum(slopes * (V.T @ delta_B) ** 2)
        assert np.sum(true * without) == pytest.approx(expected)


def test_cosine_turns_negative_for_the_sine_only(lab):
    assert lab.cosines["tanh", "before training"] > 0.9
    assert lab.cosines["tanh", "after"] > 0.9
    assert lab.cosines["sine", "before training"] > 0.9
    assert lab.cosines["sine", "after"] < -0.1


def test_the_sign_of_the_slope_is_enough_for_the_sine(lab):
    assert lab.sign_right > 95
    assert abs(lab.sign_right - lab.right["sine", "f′(z)"]) < 1


def test_the_answer_quotes_what_was_measured(lab):
    answer = lab.printed[lab.printed.index("tanh with f′(z)") :]
    percents = [float(number) for number in re.findall(r"([\d.]+) %", answer)]
    keys = [("tanh", label) for label in ("f′(z)", "f′ = 1", "f′ = 0")]
    keys += [("sine", label) for label in ("f′(z)", "f′ = 1")]
    measured = [lab.right[key] for key in keys] + [lab.sign_right]
    assert percents == [round(percent, 1) for percent in measured]
