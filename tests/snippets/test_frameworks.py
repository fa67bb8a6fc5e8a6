"""What is said of frameworks was measured, and agrees with mathematics."""

import json
import re
from pathlib import Path

import pytest
from mpmath import mp, mpf

from measure.frameworks import compare, measure
from measure.frameworks.defaults import names_on

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "measure" / "frameworks"
DATA = json.loads((FOLDER / "measured.json").read_text(encoding="utf-8"))
PAGES = {
    path.relative_to(ROOT / "docs").as_posix(): path.read_text("utf-8")
    for path in sorted((ROOT / "docs").rglob("*.md"))
}
LOCK = dict(
    re.findall(
        r"^([\w-]+)==([\w.]+)",
        (FOLDER / "requirements.txt").read_text(encoding="utf-8"),
        re.M,
    )
)
EXACT = {
    "sigmoid": lambda z: 1 / (1 + mp.exp(-z)),
    "tanh": mp.tanh,
    "elu": lambda z: z if z > 0 else mp.expm1(z),
    "softplus": lambda z: mp.log1p(mp.exp(z)),
    "silu": lambda z: z / (1 + mp.exp(-z)),
    "gelu": lambda z: z * mp.ncdf(z),
    "mish": lambda z: z * mp.tanh(mp.log1p(mp.exp(z))),
    "softsign": lambda z: z / (1 + abs(z)),
    "log_sigmoid": lambda z: -mp.log1p(mp.exp(-z)),
    "hard_swish": lambda z: z * (z / 6 + mpf(1) / 2),
}


def test_versions_are_those_of_the_lock_and_all_conditions_are_said():
    assert {p: LOCK[p] for p in DATA["versions"]} == DATA["versions"]
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 20\d\d", DATA["date"])
    assert re.fullmatch(r"3\.\d+\.\d+", DATA["python"])
    assert DATA["device"].startswith("CPU")
    for said in (DATA["date"], "on a CPU", *DATA["versions"].values()):
        if said not in (DATA["versions"]["numpy"],):
            assert said in DATA["measured"]


def test_the_file_is_as_the_script_writes_it():
    text = (FOLDER / "measured.json").read_text(encoding="utf-8")
    assert measure.as_text(DATA) == text


def test_every_name_of_a_framework_on_a_page_exists():
    names = {name for name, _ in names_on(PAGES.values())}
    assert len(names) > 50
    assert names - set(DATA["names"]) == set(), "run make frameworks"
    assert [name for name, there in DATA["names"].items() if not there] == []


@pytest.mark.parametrize("name", sorted(set(EXACT) & set(DATA["second"])))
def test_second_derivatives_are_right_where_there_is_one(name):
    exact = float(mp.diff(EXACT[name], mpf(1), 2))
    for answer in DATA["second"][name].values():
        if answer != "error":
            assert answer == pytest.approx(exact, rel=1e-5, abs=1e-9)


@pytest.mark.parametrize("key", sorted(DATA["fading"]))
def test_a_slope_is_wrong_before_it_is_zero(key):
    name = key.rpartition("_")[0]
    for found in DATA["fading"][key].values():
        assert found["one_percent"] <= found["zero"]
        side = 1 if name in ("sigmoid", "tanh") else -1
        exact = mp.diff(EXACT[name], mpf(side * found["zero"]))
        assert found["true_slope"] == pytest.approx(float(exact), rel=0.1)


def test_what_changes_is_said_and_what_only_rounds_is_not(tmp_path, capsys):
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(DATA), encoding="utf-8")
    changed = json.loads(json.dumps(DATA)) | {"date": "1 May 2030"}
    new.write_text(json.dumps(changed), encoding="utf-8")
    compare.main(old, new)
    assert capsys.readouterr().out == ""
    changed["kink"]["clamp"]["pytorch"] = 0
    changed["far"]["gelu_float32_minus_5"]["pytorch"] *= 1.01
    del changed["kink"]["relu"]["jax"]
    new.write_text(json.dumps(changed), encoding="utf-8")
    compare.main(old, new)
    assert capsys.readouterr().out.splitlines()[2:] == [
        "- `kink.clamp.pytorch`: 1 before, 0 now",
        "- `kink.relu.jax`: 0 before, gone now",
    ]
    compare.main(new)
    versions = capsys.readouterr().out
    assert versions.startswith(f"torch {DATA['versions']['torch']}, ")


def everywhere(section, name):
    """Return what all that were asked answered, as a set."""
    return set(DATA[section][name].values())


def test_what_the_pages_say_of_all_frameworks_in_words():
    assert everywhere("far", "sigmoid_textbook_float64_minus_1000") == {"NaN"}
    assert everywhere("far", "where_exp_float64_1000") == {"NaN"}
    assert everywhere("kink", "relu_difference") == {0}
    assert everywhere("steps", "comparison_plus_z") == {1}
    for name in ("silu", "gelu", "mish"):
        for end in ("low", "high"):
            assert everywhere("infinity", f"{name}_{end}") == {"NaN"}
    assert max(everywhere("softmax", "largest_slope_of_the_sum")) < 1e-15


def test_what_the_pages_say_of_keras_in_words():
    defaults = DATA["defaults"]
    for loss in ("binary", "categorical", "sparse"):
        assert not defaults[f"{loss}_crossentropy_from_logits"]["keras"]
    assert defaults["prelu_parameters"] == {"pytorch": 1, "keras": [8, 8, 3]}


@pytest.mark.parametrize("page", PAGES)
def test_messages_of_frameworks_are_quoted_and_not_typed(page):
    """Readers' own questions, in the front matter, may type them."""
    body = PAGES[page].split("\n---\n", 1)[1]
    for said in ("pytorch_messages", "tensorflow_messages"):
        typed = [m for m in DATA[said].values() if len(m) > 10 and m[:25] in body]
        assert typed == []


def test_what_the_pages_say_of_pytorch_in_words():
    kept, in_place = DATA["pytorch_kept"], DATA["pytorch_in_place"]
    outputs = {name for name, what in kept.items() if what == "output"}
    assert outputs == {"relu", "sigmoid", "tanh"}
    assert in_place["silu"] == in_place["mish"] == "copy"
    assert in_place["elu"] == in_place["leaky_relu"] == "output"
    assert in_place["elu_negative"] == "error"
    mixed = DATA["pytorch_mixed"]
    assert mixed["scale_after_infinity"] == mixed["scale_at_start"] / 2
    assert mixed["weight_1_after_infinity"] == 1  # the step was left out
    assert mixed["autocast_linear"] == "bfloat16"
    assert mixed["sigmoid_slope_at_6_25_bfloat16"] == 0
    exact = float(mp.diff(EXACT["sigmoid"], mpf(6.25)))
    through = mixed["sigmoid_slope_at_6_25_through_float32"]
    assert through == pytest.approx(exact, rel=2**-8)
    habits = DATA["pytorch_habits"]
    for beta, z in ((1, 20), (10, 2)):
        linear_from = habits[f"softplus_is_linear_from_at_beta_{beta}"]
        assert z < linear_from < z + 0.02
    assert habits["linear_bound_times_root_n"] == pytest.approx(1, abs=0.01)
    assert habits["linear_variance_times_n"] == pytest.approx(1 / 3, abs=0.01)
    assert habits["grad_of_a_computed_tensor"] == "none"
    assert habits["slope_3_after_two_passes"] == 6
    assert DATA["tensorflow_habits"]["unwatched_constant"] == "none"
    assert DATA["pytorch_messages"]["twice_without_kept"] == "no error"
    for name, said in DATA["pytorch_straight_through"].items():
        exact = said["percent_exact"]
        assert exact == 100 if name.startswith("in_brackets") else exact < 90


NUMBER = re.compile(r"(?<![\w.`^])[−-]?\d+(?:\.\d+)?(?: × 10|%)?")
QUOTED = re.compile(r"\{[{%].*?[%}]\}|`[^`]*`|\$[^$]*\$|\[\^\w+\]|\]\([^)]*\)")
FRAMEWORK = re.compile(r"PyTorch|TensorFlow|JAX|Keras|`(?:torch|tf|jax|jnp|keras)\.")


def typed_numbers(row):
    return NUMBER.findall(QUOTED.sub(" ", row))


@pytest.mark.parametrize("page", PAGES)
def test_no_table_types_what_a_framework_returned(page):
    """A table that names a framework has no number below its head."""
    for table in re.findall(r"(?:^\|.*\n)+", PAGES[page], re.M):
        if FRAMEWORK.search(table):
            rows = table.partition("|---")[2].splitlines()
            assert [r for r in rows if typed_numbers(r)] == []


@pytest.mark.parametrize("page", PAGES)
def test_versions_are_quoted_and_not_typed(page):
    versions = [v for v in DATA["versions"].values() if v in PAGES[page]]
    assert versions == []
    assert not re.search(r"^\[\^\w+\]: (Measured|Tried) ", PAGES[page], re.M)
