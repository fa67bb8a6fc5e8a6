"""Which cells of a lab run in the page, and the arrays that come with it."""

import io

import jupytext
import numpy as np
import pytest
from bs4 import BeautifulSoup

from hooks.pages import cells

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
    files = cells.saved(code, tmp_path)
    assert [file is not None for file in files] == [n == 1 for n in range(8)]
    with np.load(io.BytesIO(files[1])) as arrays:
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
    assert cells.saved(code, tmp_path)[1] == b"from before"


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


def test_a_cell_that_fails_is_told_by_its_lab(project, caplog):
    project.page("Home.")
    text = '# %% [markdown]\n# # A lab\n#\n# Text.\n\n# %% keep="x"\n1 / 0\n'
    project.write("docs/labs/few.py", text)
    built = project.build(caplog)
    assert built.failed
    assert "labs/few.py:7: this cell failed: ZeroDivisionError" in str(built.messages)
