"""Runs a lab as a reader does, and hands over what it left behind."""

import ast
import os
import pickle
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

LABS = Path(__file__).parents[3] / "docs" / "labs"
DRIVER = """
import pickle, runpy, sys
lab, result, *names = sys.argv[1:]
left = runpy.run_path(lab, run_name="__main__")
with open(result, "wb") as file:
    pickle.dump({name: left[name] for name in names}, file)
"""


@pytest.fixture(scope="session")
def run_lab(tmp_path_factory):
    """Run a lab in an empty folder; return what it printed and those names."""

    def run(stem, *names):
        folder, elsewhere = (tmp_path_factory.mktemp(stem) for _ in range(2))
        result = elsewhere / "names"
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", DRIVER]
            + [LABS / f"{stem}.py", result, *names],
            cwd=folder,
            env=os.environ
            | {
                "MPLBACKEND": "Agg",
                "DISPLAY": "",
                "PYTHONUTF8": "1",
                "OPENBLAS_NUM_THREADS": "1",
            },
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        assert list(folder.iterdir()) == []
        left = pickle.loads(result.read_bytes())
        return SimpleNamespace(printed=done.stdout, **left)

    return run


@pytest.fixture(scope="session")
def functions_of():
    """Return a lab's functions without running the lab."""

    def functions(stem):
        path = LABS / f"{stem}.py"
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tree.body = [
            node
            for node in tree.body
            if isinstance(node, (ast.Import, ast.ImportFrom, ast.FunctionDef))
        ]
        names = {}
        exec(compile(tree, path, "exec"), names)
        return SimpleNamespace(**names)

    return functions
