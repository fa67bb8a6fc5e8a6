import re

import numpy as np
import pytest


@pytest.fixture(scope="module")
def lab(run_lab):
    return run_lab(
        "digits",
        *["X_train", "X_test", "Y_train", "labels", "labels_test"],
        *["backward", "left_out", "ours", "theirs"],
        *["runs", "right", "final_cost", "cosines", "sign_right"],
        *["starts", "negative", "lowest", "two_samples"],
    )


@pytest.fixture(scope="module")
def its(functions_of):
    return functions_of("digits")


@pytest.fixture(scope="module")
def digits(lab, functions_of):
    """Return the lab's functions, with the data that they train on."""
    its = functions_of("digits")
    data = {name: getattr(lab, name) for name in ("X_train", "X_test")}
    data |= {"Y_train": lab.Y_train, "labels_test": lab.labels_test}
    its.train.__globals__.update(data, seeds=range(5))
    return its


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
        scores = V @ np.tanh(W @ x + b[0]) + c[0]
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
    rows = re.findall(r"^([WV])\[.*\] +(\S+) +(\S+) +(\S+)$", lab.printed, re.M)
    assert [row[0] for row in rows] == list("WWVV")
    for layer, measured, backward, left_out in rows:
        assert measured == backward
        assert (left_out == measured) == (layer == "V")


def test_from_scratch_reads_about_as_well_as_scikit_learn(lab):
    assert min([*lab.ours, *lab.theirs]) > 95
    assert abs(np.median(lab.ours) - np.median(lab.theirs)) < 1


def median(lab, name, label):
    return np.median(lab.right[name, label])


def test_tanh_forgives_a_slope_of_one(lab):
    assert median(lab, "tanh", "f′(z)") > 95
    lost = median(lab, "tanh", "f′(z)") - median(lab, "tanh", "f′ = 1")
    assert 0 <= lost < 1
    with_slope, without = (lab.runs["tanh", label][1] for label in ("f′(z)", "f′ = 1"))
    assert np.all(with_slope[-1] < without[-1])


def test_with_slope_zero_the_hidden_layer_stays_as_drawn(lab):
    networks, _ = lab.runs["tanh", "f′ = 0"]
    for which, (array, start) in enumerate(zip(networks, lab.starts, strict=True)):
        assert np.array_equal(array, start) == (which < 2)
    assert median(lab, "tanh", "f′ = 0") > 85
    assert median(lab, "tanh", "f′ = 0") < median(lab, "tanh", "f′(z)") - 4
    cost = {label: lab.final_cost["tanh", label] for label in ("f′(z)", "f′ = 0")}
    assert cost["f′ = 0"] > 9 * cost["f′(z)"]


def test_the_sine_follows_for_half_of_the_epochs_and_ends_guessing(lab):
    curve, true = (
        np.median(lab.runs["sine", label][1], axis=1) for label in ("f′ = 1", "f′(z)")
    )
    assert np.all(curve[:15] < 2 * true[:15])
    assert np.all(curve[22:] > 2 * curve[0])
    without = lab.runs["sine", "f′ = 1"][1]
    assert np.all(without[-1] > without[0])
    assert max(lab.right["sine", "f′ = 1"]) < 20
    assert median(lab, "sine", "f′(z)") > median(lab, "tanh", "f′(z)")


def test_a_slope_of_one_loses_nothing_where_f_prime_is_a_little_negative(lab):
    """GELU and SiLU change the sign of their slope and forgive all the same."""
    for name in ("SiLU", "GELU"):
        assert min(lab.right[name, "f′ = 1"]) > 95
        lost = median(lab, name, "f′(z)") - median(lab, name, "f′ = 1")
        assert abs(lost) < 0.5
        assert lab.negative[name] > 0.25
        assert -0.14 < lab.lowest[name] < -0.09
        assert lab.cosines[name][1] > 0.5
    assert lab.negative["sine"] > 0.4
    assert lab.lowest["sine"] < -0.99
    assert lab.negative["tanh"] == 0


def test_mish_forgives_a_slope_of_one_as_silu_does(digits):
    def mish(z):
        return z * np.tanh(np.logaddexp(0, z))

    results = digits.accuracies(digits.train(mish, np.ones_like)[0], mish)
    assert min(results) > 95


def test_three_times_the_epochs_change_nothing_for_tanh_and_silu(digits):
    s = digits.gated(digits.silu_gate)
    for f in (np.tanh, s[0]):
        networks, _ = digits.train(f, np.ones_like, epochs=90)
        results = digits.accuracies(networks, f)
        assert np.median(results) > 96
        assert min(results) > 93


def test_at_a_larger_rate_silu_and_relu_do_not_forgive(digits):
    """Nor does it help ReLU that its slope is never negative."""
    relu = (lambda z: np.maximum(z, 0.0), lambda z: np.heaviside(z, 0.0))
    for f, slope in (digits.gated(digits.silu_gate), relu):
        right = []
        for f_derivative in (slope, np.ones_like):
            networks, _ = digits.train(f, f_derivative, 30, 1.0)
            right.append(np.median(digits.accuracies(networks, f)))
        assert right[0] > 95 and right[1] < 92
    networks, _ = digits.train(np.tanh, np.ones_like, 30, 1.0)
    assert np.median(digits.accuracies(networks, np.tanh)) > 94


def test_a_smaller_rate_only_delays_the_collapse_of_the_sine(digits):
    networks, costs = digits.train(np.sin, np.ones_like, 90, 0.1)
    assert np.median(costs[29]) < 0.25
    assert np.median(digits.accuracies(networks, np.sin)) < 20


@pytest.mark.parametrize("gate", ["silu_gate", "gelu_gate"])
def test_the_slope_of_a_gated_unit_is_that_of_its_value(its, gate):
    f, f_derivative = its.gated(getattr(its, gate))
    z, h = np.linspace(-6, 6, 49), 1e-5
    measured = (f(z + h) - f(z - h)) / (2 * h)
    np.testing.assert_allclose(f_derivative(z), measured, atol=1e-9)


def test_for_a_batch_positive_slopes_guarantee_nothing(lab, its):
    """Two samples with one input: with f' downhill, without it uphill."""
    with_slope, without = lab.two_samples
    assert with_slope == pytest.approx(-0.8)
    assert without == pytest.approx(0.1)
    assert with_slope * without < 0


def test_for_one_image_the_inner_product_is_a_sum_of_slopes(its):
    for f, f_derivative in [(np.tanh, its.tanh_derivative), (np.sin, np.cos)]:
        network, X, Y = small_problem(its, images=1)
        W, b, V, c = network
        true = its.slopes(network, X, Y, f, f_derivative)[0]
        without = its.slopes(network, X, Y, f, np.ones_like)[0]
        scores = V @ f(W @ X[0] + b[0]) + c[0]
        delta_B = np.exp(scores) / np.exp(scores).sum() - Y[0]
        slopes = f_derivative(W @ X[0] + b[0])
        expected = X[0] @ X[0] * np.sum(slopes * (V.T @ delta_B) ** 2)
        assert np.sum(true * without) == pytest.approx(expected)


def test_cosine_turns_negative_for_the_sine_only(lab):
    for name, (before, after) in lab.cosines.items():
        assert before > 0.8
        assert (after < -0.1) == (name == "sine")
    assert lab.cosines["tanh"][1] > 0.9


def test_the_sign_of_the_slope_is_enough_for_the_sine(lab):
    assert min(lab.sign_right) > 95
    lost = median(lab, "sine", "f′(z)") - np.median(lab.sign_right)
    assert abs(lost) < 1


def test_a_stack_trains_as_single_networks_do(digits):
    """What is printed for five networks side by side is that of each alone."""
    networks, _ = digits.train(np.tanh, digits.tanh_derivative, epochs=2)
    digits.train.__globals__["seeds"] = [3]
    alone, _ = digits.train(np.tanh, digits.tanh_derivative, epochs=2)
    digits.train.__globals__["seeds"] = range(5)
    for stacked, single in zip(networks, alone, strict=True):
        np.testing.assert_allclose(stacked[3], single[0], rtol=1e-9, atol=1e-12)


def test_the_answer_quotes_what_was_measured(lab):
    answer = lab.printed[lab.printed.index("median of five\ntanh with") :]
    percents = [float(number) for number in re.findall(r"([\d.]+) %", answer)]
    measured = [np.median(results) for results in lab.right.values()]
    measured.append(np.median(lab.sign_right))
    assert percents == [round(percent, 1) for percent in measured]
