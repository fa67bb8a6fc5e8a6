import numpy as np

from snippets.learn import dead_units as program


def test_counts_agree_with_a_plain_count():
    for m, expected in program.silent.items():
        count = 0
        for unit in range(100):
            z = [program.X[i] @ program.W[unit] for i in range(m)]
            count += all(value + program.b[unit] <= 0 for value in z)
        assert count == expected


def test_more_samples_can_only_wake_units():
    counts = list(program.silent.values())
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 2 * counts[-1] > 0


def test_relu():
    np.testing.assert_array_equal(program.relu([-1.0, 2.0]), [0, 2])


def test_more_samples_leave_fewer_dead():
    """Dead on all samples depends on how many there are."""
    rng = np.random.default_rng(1)
    largest = np.full(100, -np.inf)
    for _ in range(10):
        X = rng.normal(size=(1000, 10))
        largest = np.maximum(largest, (X @ program.W.T + program.b).max(axis=0))
    assert np.sum(largest <= 0) < 0.75 * program.silent[1000]
