"""Which cells of a lab run in the page, and the arrays that come with it."""

import io

import jupytext
import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks.pages import cells
from hooks.problems import Problem

LAB = '''# %% [markdown]
# # A lab
#
# What is it?

# %%
import math

import numpy as np


def double(x):
    """Return twice x."""
    return [2 * one for one in x if np.isfinite(one)]


# %% keep="points labels"
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
points, labels, thirds = images[:3, :4] / 16, labels[:3], images[:3] / 3
shown = [image for image in images]
print("loaded")

# %%
print(double(points.sum(axis=1)), labels)

# %%
print(thirds)

# %%
import matplotlib.pyplot as plt

shade = plt.cm.gray(thirds)

# %%
%matplotlib inline

# %%
print(shade, missing)

# %%
shade = math.pi
print(shade)
'''


@pytest.fixture
def code():
    lab = jupytext.reads(LAB, fmt="py:percent")
    return [cell for cell in lab.cells if cell.cell_type == "code"]


def test_a_cell_needs_what_it_imports_and_what_its_names_need(code):
    learn, plot = "scikit-learn", "Matplotlib"
    assert cells.needs(code) == [
        set(),
        {learn},
        set(),
        {learn},
        {learn, plot},
        {cells.NOTEBOOK},
        {learn, plot, cells.NOTEBOOK},
        set(),
    ]


def test_the_arrays_that_a_cell_keeps_are_saved_once(code, tmp_path):
    ((number, program),) = cells.keeping(code)
    assert number == 2
    wanted = cells.kept(code[1])
    with np.load(io.BytesIO(cells.arrays(program, wanted, tmp_path))) as arrays:
        assert set(arrays) == {"points", "labels"}
        assert arrays["points"].dtype == np.float16
        assert arrays["points"].astype(float)[0].tolist() == [
            0,
            0,
            5 / 16,
            13 / 16,
        ]
        assert arrays["labels"].tolist() == [0, 1, 2]
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"from before")
    assert cells.arrays(program, wanted, tmp_path) == b"from before"


def test_arrays_are_made_in_a_process_of_their_own(tmp_path, capfd):
    """It prints into no build, and may end as it likes."""
    program = 'import os\nprint("oh", flush=True)\nos._exit(3)'
    with pytest.raises(Problem, match="it ended the process that ran it"):
        cells.arrays(program, ["x"], tmp_path)
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []


def test_arrays_have_a_time_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(cells, "TIME_LIMIT", 1)
    with pytest.raises(Problem, match="it ran longer than 1 seconds"):
        cells.arrays("while True:\n    pass", ["x"], tmp_path)


def test_arrays_keep_every_digit():
    for array in (np.array([0.1]), np.array([1e6]), np.arange(3)):
        assert cells.small(array).dtype == array.dtype
    assert cells.small(np.array([0.5, 2])).dtype == np.float16


def test_a_lab_marks_its_cells_and_offers_its_arrays(project, caplog):
    project.page("Home.")
    short = LAB.partition("# %%\nimport matplotlib")[0]
    project.write("docs/labs/few.py", short)
    built = project.build(caplog)
    assert (built.messages, built.failed) == ([], False)
    page = BeautifulSoup(built.html("labs/few"), "html.parser")
    found = [
        (cell.get("data-needs"), cell.get("data-keeps"))
        for cell in page.select(".cell")
    ]
    learn = "scikit-learn"
    assert found == [
        (None, None),
        (learn, "few-2.npz"),
        (None, None),
        (learn, None),
    ]
    assert (project.root / "site" / "labs" / "few" / "few-2.npz").is_file()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ("x", "NameError: name 'x' is not defined"),
        ("y", "Object arrays cannot be loaded"),
    ],
)
def test_what_a_cell_cannot_keep_is_told(project, caplog, names, message):
    project.page("Home.")
    text = f'# %% [markdown]\n# # A lab\n#\n# Text.\n\n# %% keep="{names}"\ny = {{}}\n'
    project.write("docs/labs/few.py", text)
    built = project.build(caplog)
    assert built.failed
    (told,) = built.messages
    assert f"labs/few.py:7: this cell keeps no array: {message}" in told


def test_a_cell_that_fails_is_told_by_its_lab(project, caplog):
    project.page("Home.")
    text = '# %% [markdown]\n# # A lab\n#\n# Text.\n\n# %% keep="x"\n1 / 0\n'
    project.write("docs/labs/few.py", text)
    built = project.build(caplog)
    assert built.failed
    assert "labs/few.py:7: this cell failed: ZeroDivisionError" in str(built.messages)
