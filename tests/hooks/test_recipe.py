"""The recipe "Add an activation function" of CONTRIBUTING.md, followed to the letter.

A function that the site does not have gets four new files, one row in the table of
oracles and one line of nav, in a copy of the tree: it is then in every table, list
and test.
"""

import json
import re
import shutil
import subprocess
import sys

from tests.hooks.conftest import ROOT, soup

FILES = {
    "snippets/activations/squareplus.py": '''import numpy as np


def squareplus(z):
    """Return (z + sqrt(z^2 + 4)) / 2 elementwise: any shape, range [0, inf)."""
    size = np.fabs(np.multiply(z, 1.0))
    return np.maximum(z, 0.0) + 2 / (np.hypot(size, 2.0) + size)


def squareplus_derivative(z):
    """Return the slope of squareplus at z: range [0, 1]."""
    size = np.fabs(np.multiply(z, 1.0))
    hypotenuse = np.hypot(size, 2.0)
    rest = 2 / hypotenuse / (hypotenuse + size)
    return rest + np.where(np.asarray(z) >= 0, 1 - 2 * rest, 0.0)


z = np.array([-100, -5, 0, 5, 100])
a = squareplus(z)
slope = squareplus_derivative(z)

print("   z  squareplus  slope")
for row in zip(z, a, slope):
    print("{:4}  {:<10.6f}  {:.6f}".format(*row))
''',
    "snippets/figures/activations/squareplus.py": '''\
from snippets.figures.value_and_slope import FLAT, View

TOOL = "slope-explorer"


def answer(z, slope, other):
    if z == 0 or abs(slope - other) >= FLAT:
        return ""
    return f"Here: less than {FLAT} apart."


VIEW = View(
    "squareplus",
    z=0,
    other="relu",
    question="Where do the two have nearly the same slope? Move z.",
    answer=answer,
)
values, tables, controls = VIEW.values, VIEW.tables, VIEW.controls


def draw():
    """Squareplus and ReLU, and their slopes"""
    return VIEW.figure()[0]
''',
    "docs/activations/squareplus.md": """---
description: Squareplus is a smooth ReLU without an exponential, and its slope.
slope_from_output: $a^2 / (a^2 + 1)$
---

# Squareplus

The slope of squareplus needs no exponential.

{{ program("activations/squareplus") }}

{{ figure("activations/squareplus",
    alt="Squareplus and ReLU against z, with their slopes below.",
    caption="Squareplus rounds ReLU's corner.") }}
""",
    "tests/snippets/activations/test_squareplus.py": """import numpy as np

from snippets.activations import squareplus


def test_the_slope_from_the_output():
    z = np.linspace(-50, 50, 201)
    square = squareplus.squareplus(z) ** 2
    slope = squareplus.squareplus_derivative(z)
    np.testing.assert_allclose(slope, square / (square + 1), rtol=1e-14)
""",
}
ROW = """    "squareplus": Oracle(
        lambda z: (z + mp.sqrt(z * z + 4)) / 2,
        limits=(0, INF, 0, 1),
        extremes=(0, INF, 0, 1),
        finite_up_to=0.99,
    ),
"""
TABLE, STEP = "tests/snippets/oracles.py", '    "step": Oracle('
NAV = "      - activations/mish.md\n"


def follow(root):
    """Do in a folder what the recipe says."""
    for path, text in FILES.items():
        assert not (ROOT / path).exists(), "take a function that the site does not have"
        write(root / path, text)
    insert(root, TABLE, STEP, ROW + STEP)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def insert(root, path, old, new):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(root / path, text.replace(old, new))


def test_it_is_in_every_table_and_list(project, caplog):
    """Built is the page that compares, with what it takes; the others have no text."""
    shutil.copytree(
        ROOT / "snippets/activations", project.root / "snippets/activations"
    )
    figures = ROOT / "snippets/figures"
    compared = [
        figures / f"activations/{name}.py"
        for name in ("comparison", "every", "side_by_side")
    ]
    for path in [*figures.glob("*.py"), *compared, ROOT / "docs/activations/index.md"]:
        project.write(path.relative_to(ROOT), path.read_text(encoding="utf-8"))
    for path in (ROOT / "docs/activations").glob("*.md"):
        if path.stem != "index":
            front, _, text = path.read_text(encoding="utf-8").partition("\n# ")
            text = re.sub(r"\{[{%].*?[%}]\}|\[\^.*", "", text, flags=re.DOTALL)
            front = front.partition("\nasked:")[0]
            project.write(path.relative_to(ROOT), f"{front}\n---\n\n# {text}")
    follow(project.root)
    project.page("{{ tested() }}.", "docs/reference/about.md")
    built = project.build(caplog, strict=False)
    assert not [one for one in built.messages if "squareplus" in one]
    page = soup(built, "activations")
    rows = [[c.get_text() for c in row.select("td")] for row in page.select("tr")]
    slopes, about = [row for row in rows if row[:1] == ["squareplus"]]
    assert slopes == ["squareplus", "0.035762", "0.5", "0.964238"]
    assert about[:3] == ["squareplus", "0 to ∞", "1"]
    assert page.select_one('math[alttext="a^2 / (a^2 + 1)"]')
    about = soup(built, "reference/about").select_one("article")
    assert ", Squareplus, " in about.get_text()
    own = soup(built, "activations/squareplus").select_one("slope-explorer")
    tables = built.root / "site/assets/tools/tables"
    offered = json.loads((tables / "slope-explorer-functions.json").read_text("utf-8"))
    assert own and "squareplus" in offered["functions"]


def test_it_is_in_every_test(tmp_path):
    """The function's own, the contract's and those that look for what is missing."""
    ignore = shutil.ignore_patterns("__pycache__", "assets")
    for folder in ("docs", "hooks", "snippets", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignore)
    shutil.copytree(ROOT / "docs/assets/tools", tmp_path / "docs/assets/tools")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    follow(tmp_path)
    insert(tmp_path, "mkdocs.yml", NAV, NAV + NAV.replace("mish", "squareplus"))
    names = ("squareplus", "contract", "comparison", "value_and_slope")
    paths = [f"tests/snippets/activations/test_{name}.py" for name in names]
    paths.append("tests/site/test_completeness.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", *paths]
        + ["-k", "squareplus or completeness"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    for test in (
        "test_squareplus.py::test_the_slope_from_the_output",
        "test_contract.py::test_the_slope_at_zero[squareplus]",
        "test_comparison.py::test_the_slopes_that_the_table_takes_from_the_functions"
        "_programs[squareplus]",
        "test_completeness.py::test_every_page_describes_itself[activations/squareplus",
    ):
        assert test in done.stdout
