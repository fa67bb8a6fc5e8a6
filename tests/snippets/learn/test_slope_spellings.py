import numpy as np

from snippets.learn import slope_spellings as program

NAN = np.nan


def test_spellings_agree_except_at_zero_and_nan():
    for slope in program.spellings.values():
        np.testing.assert_array_equal(slope[[0, 2]], [0, 1])


def test_values_at_zero_and_nan_that_the_page_compares():
    found = {key: list(s[[1, 3]]) for key, s in program.spellings.items()}
    expected = {
        "np.heaviside(z, 0.0)": [0, NAN],
        "(z > 0).astype(z.dtype)": [0, 0],
        "np.where(z > 0, 1.0, 0.0)": [0, 0],
        "np.where(z >= 0, 1.0, 0.0)": [1, 0],
        "(np.sign(z) + 1) / 2": [0.5, NAN],
    }
    np.testing.assert_equal(found, expected)


def test_where_with_two_plain_numbers_forgets_single_precision():
    kinds = {key: s.dtype for key, s in program.spellings.items()}
    for key, kind in kinds.items():
        where = key.startswith("np.where")
        assert kind == (np.float64 if where else np.float32)


def test_each_label_is_the_expression_that_was_computed():
    for spelling, slope in program.spellings.items():
        again = eval(spelling, {"np": np, "z": program.z})
        np.testing.assert_array_equal(slope, again)
