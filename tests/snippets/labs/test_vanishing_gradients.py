import re

import numpy as np
import pytest

from snippets.figures import style


@pytest.fixture(scope="module")
def lab(run_lab):
    return run_lab(
        "vanishing_gradients",
        *["per_layer", "depths", "arriving", "right", "kept", "rescue", "colors"],
        *["X_train", "X_test", "Y_train", "labels_test"],
    )


@pytest.fixture(scope="module")
def its(functions_of):
    return functions_of("vanishing_gradients")


def test_functions_have_the_colours_of_the_figures(lab):
    assert lab.colors == {
        name: style.FUNCTIONS[name.lower()][0] for name in ("sigmoid", "tanh", "ReLU")
    }


def small_problem(its, seed=3, depth=3, images=5):
    rng = np.random.default_rng(seed)
    network = its.new_network(rng, depth, its.he)
    for _, b in network:
        b += rng.normal(0, 0.1, b.shape)
    X = rng.uniform(0, 1, (images, 64))
    return network, X, np.eye(10)[rng.integers(0, 10, images)]


def cost(network, X, Y, f):
    losses = []
    for a, y in zip(X, Y, strict=True):
        for W, b in network:
            z = W @ a + b[0]
            a = f(z)
        losses.append(np.log(np.exp(z).sum()) - z[y.argmax()])
    return np.mean(losses)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
def test_slopes_agree_with_central_differences(its, name):
    f = np.tanh if name == "tanh" else getattr(its, name)
    network, X, Y = small_problem(its)
    f_derivative = getattr(its, f"{name}_derivative")
    As, deltas = its.errors(network, X, Y, f, f_derivative)
    rng, h = np.random.default_rng(0), 1e-6
    for layer, A, delta in zip(network, As, deltas, strict=True):
        for array, slopes in zip(layer, (delta.T @ A, delta.sum(0)), strict=True):
            for index in rng.choice(array.size, 6, replace=False):
                before = array.flat[index]
                array.flat[index] = before + h
                up = cost(network, X, Y, f)
                array.flat[index] = before - h
                down = cost(network, X, Y, f)
                array.flat[index] = before
                expected = (up - down) / (2 * h)
                assert slopes.flat[index] == pytest.approx(expected, rel=1e-5, abs=1e-9)


def test_the_parts_multiply_to_what_arrives(its):
    network, X, Y = small_problem(its)
    its.parts.__globals__.update(X_train=X, Y_train=Y)
    deltas = its.errors(network, X, Y, np.tanh, its.tanh_derivative)[1]
    parts = its.parts(network, np.tanh, its.tanh_derivative)
    assert parts.shape == (3, 2)
    arriving = np.linalg.norm(deltas[0]) / np.linalg.norm(deltas[-1])
    assert np.prod(parts) == pytest.approx(arriving)
    # the first step back, the long way
    W, above = network[-1][0], deltas[-1]
    back = np.array([W.T @ delta for delta in above])
    weight_part = np.sqrt(np.sum(back**2) / np.sum(above**2))
    assert parts[-1, 0] == pytest.approx(weight_part)


@pytest.mark.parametrize(
    ("scheme", "variance"),
    [("glorot", 2 / (300 + 200)), ("he", 2 / 300), ("four_glorot", 32 / 500)],
)
def test_schemes_draw_the_variance_of_their_papers(its, scheme, variance):
    assert getattr(its, scheme)(300, 200) ** 2 == pytest.approx(variance)
    W, b = its.new_network(np.random.default_rng(0), 1, getattr(its, scheme))[0]
    assert W.shape == (32, 64)
    assert not b.any()
    expected = getattr(its, scheme)(64, 32)
    assert np.std(W) == pytest.approx(expected, rel=0.05)


def test_glorot_leaves_the_slope_part(lab):
    weight, slope = ({k: v[i] for k, v in lab.per_layer.items()} for i in (0, 1))
    for name in ("sigmoid", "tanh", "ReLU"):
        assert weight[name, "Glorot"] == pytest.approx(1, abs=0.05)
        ratio = weight[name, "He"] / weight[name, "Glorot"]
        assert ratio == pytest.approx(np.sqrt(2), rel=0.03)
    assert all(s < 0.25 for (name, _), s in slope.items() if name == "sigmoid")
    assert 0.9 < slope["tanh", "Glorot"] < 1
    for scheme in ("Glorot", "He", "4 × Glorot"):
        assert slope["ReLU", scheme] == pytest.approx(np.sqrt(0.5), rel=0.05)
    assert lab.per_layer["ReLU", "He"][2] == pytest.approx(1, abs=0.05)


def test_larger_weights_help_the_sigmoid_in_part_and_explode_elsewhere(lab):
    def of(name, scheme):
        return lab.per_layer[name, scheme]

    assert of("sigmoid", "4 × Glorot")[1] < of("sigmoid", "Glorot")[1]
    both = of("sigmoid", "4 × Glorot")[2]
    assert of("sigmoid", "Glorot")[2] < both < 0.7
    assert of("tanh", "4 × Glorot")[2] > 1.3
    assert of("ReLU", "4 × Glorot")[2] > 2


def test_what_arrives_is_what_the_figure_says(lab):
    share = {key: np.array(values) for key, values in lab.arriving.items()}
    depths = np.array(lab.depths)
    assert share["sigmoid", "Glorot"][-1] < 1e-9
    per_layer = np.diff(np.log(share["sigmoid", "Glorot"])) / np.diff(depths)
    np.testing.assert_allclose(np.exp(per_layer), 0.24, atol=0.04)
    assert 1e-3 < share["ReLU", "Glorot"][-1] < 1e-2
    assert min(share["ReLU", "He"]) > 1 / 3
    assert min(share["tanh", "Glorot"]) > 1 / 3


def test_deep_sigmoid_networks_guess_and_the_others_read(lab):
    for depth in (1, 2, 4, 8):
        assert lab.right["tanh", "Glorot", depth] > 93
        assert lab.right["ReLU", "He", depth] > 93
    assert lab.right["sigmoid", "Glorot", 1] > 80
    assert 30 < lab.right["sigmoid", "Glorot", 2] < 80
    for depth in (4, 8):
        assert 8 < lab.right["sigmoid", "Glorot", depth] < 12
    assert lab.right["ReLU", "Glorot", 8] < lab.right["ReLU", "He", 8]


def test_the_last_layer_sees_the_same_input_for_every_image(lab):
    assert lab.kept["sigmoid", "Glorot", 8] < 1e-4
    assert lab.kept["sigmoid", "Glorot", 4] > 5e-3
    assert lab.kept["ReLU", "Glorot", 8] < 0.1
    kept = [("tanh", "Glorot", 8), ("ReLU", "He", 8)]
    assert min(lab.kept[key] for key in kept) > 0.4


def test_the_last_layer_learns_once_the_differences_are_large(lab, its):
    """Eight drawn sigmoid layers: only the size of the spread is missing."""
    network = its.new_network(np.random.default_rng(0), 8, its.glorot)
    A = its.forward(network, lab.X_train, its.sigmoid)[1][-1]
    A_test = its.forward(network, lab.X_test, its.sigmoid)[1][-1]

    def read(spread):
        centred = (A - A.mean(axis=0)) / spread
        V, c = np.zeros((10, 32)), np.zeros(10)
        for _ in range(1000):
            Y_hat = np.exp(centred @ V.T + c)
            Y_hat /= Y_hat.sum(axis=1, keepdims=True)
            delta = (Y_hat - lab.Y_train) / len(A)
            V, c = V - delta.T @ centred, c - delta.sum(axis=0)
        scores = (A_test - A.mean(axis=0)) / spread @ V.T + c
        return 100 * np.mean(scores.argmax(axis=1) == lab.labels_test)

    assert read(A.std(axis=0)) > 75
    assert read(1.0) < 20


def test_larger_steps_rescue_four_layers_and_not_eight(lab):
    """Trained longer than at first; eight layers stay at guessing throughout."""
    assert lab.rescue[4].shape == (75, 3)
    assert min(lab.rescue[2][-1]) > 95
    assert np.median(lab.rescue[4][19]) < 50
    assert np.median(lab.rescue[4][-1]) > 90
    assert np.max(lab.rescue[8]) < 20


@pytest.mark.parametrize("rate", [0.05, 0.5, 10.0])
def test_no_other_rate_rescues_eight_layers(lab, its, rate):
    data = {name: getattr(lab, name) for name in ("X_train", "X_test")}
    data |= {"Y_train": lab.Y_train, "labels_test": lab.labels_test}
    its.train.__globals__.update(
        data,
        schemes={"Glorot": its.glorot},
        activations={"sigmoid": (its.sigmoid, its.sigmoid_derivative)},
    )
    *_, network = its.train(8, "sigmoid", "Glorot", rate, 30, 4)
    assert np.max(its.accuracies(network, "sigmoid")) < 20


def test_the_answer_quotes_what_was_measured(lab):
    answer = lab.printed[lab.printed.index("share of the error") :]
    percents = re.findall(r"([\d.]+) %", answer)
    measured = [
        lab.right[name, scheme, 8]
        for name, scheme in [
            ("sigmoid", "Glorot"),
            ("tanh", "Glorot"),
            ("ReLU", "Glorot"),
            ("ReLU", "He"),
        ]
    ]
    assert percents == [f"{percent:.0f}" for percent in measured]
    weight_part, slope_part, _ = lab.per_layer["sigmoid", "Glorot"]
    assert f"{weight_part:.2f} with its\nweights, by {slope_part:.2f}" in answer
