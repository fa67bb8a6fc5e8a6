"""Which cells of a lab run in the page, and what comes with the page for them.

The page has NumPy and Python's own modules. A cell that needs more, or a name
from such a cell, does not run there. Arrays that a cell lists in `keep="…"` are
saved when the site is built, so that cells that need no more than these run.
"""

import ast
import builtins
import hashlib
import subprocess
import symtable
import sys
import tempfile
from pathlib import Path

import numpy as np

from hooks.problems import Problem

TIME_LIMIT = 60  # seconds, for the arrays of one cell
THERE = {"numpy", *sys.stdlib_module_names}
SPELLING = {"sklearn": "scikit-learn", "matplotlib": "Matplotlib"}
NOTEBOOK = "a notebook"


def modules(source):
    """Return what a cell imports that the page does not have."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module)
    roots = {name.partition(".")[0] for name in found}
    return {SPELLING.get(root, root) for root in roots - THERE}


def names(source):
    """Return the global names that a cell uses, and those that it binds."""
    top = symtable.symtable(source, "cell", "exec")
    used, bound, scopes = set(), set(), [top]
    while scopes:
        scope = scopes.pop()
        scopes += scope.get_children()
        for symbol in scope.get_symbols():
            if scope is top and (symbol.is_assigned() or symbol.is_imported()):
                bound.add(symbol.get_name())
            elif scope is top or symbol.is_global():
                used.add(symbol.get_name())
    return used - bound, bound


def kept(cell) -> list[str]:
    return cell.metadata.get("keep", "").split()


def needs(cells: list) -> list[set[str]]:
    """Return for each cell the names of what it needs and the page has not."""
    origin = dict.fromkeys(dir(builtins), set())  # name -> its cell's needs
    found = []
    for cell in cells:
        try:
            used, bound = names(cell.source)
            missing = modules(cell.source)
        except SyntaxError:  # a command to the notebook
            used, bound, missing = set(), set(), {NOTEBOOK}
        missing.update(*(origin.get(name, {NOTEBOOK}) for name in used))
        origin |= dict.fromkeys(bound, missing)
        origin |= dict.fromkeys(kept(cell), set())
        found.append(missing)
    return found


def keeping(cells: list) -> list[tuple[int, str]]:
    """Return for each cell that keeps arrays its number and the program for them.

    The program is the cell after all those before it that run in the page.
    """
    before, programs = [], []
    for number, (cell, missing) in enumerate(zip(cells, needs(cells), strict=True), 1):
        if kept(cell):
            programs.append((number, "\n".join([*before, cell.source])))
        if not missing:
            before.append(cell.source)
    return programs


def arrays(program: str, wanted: list[str], folder: Path) -> bytes:
    """Return those of a program's arrays, from the folder if it was run before."""
    digest = hashlib.sha256(repr((program, wanted)).encode()).hexdigest()
    file = Path(folder, f"{digest[:16]}.npz")
    if not file.exists():
        found = left_by(program, wanted)
        file.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(file, **{name: small(found[name]) for name in wanted})
    return file.read_bytes()


def left_by(program, wanted):
    """Run the program in a process of its own and return those of its arrays."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "arrays.npz")
        given = ", ".join(f"{name}={name}" for name in wanted)
        save = f"__import__('numpy').savez({str(file)!r}, {given})"
        try:
            done = subprocess.run(
                [sys.executable, "-"],
                input=f"{program}\n{save}\n".encode(),
                capture_output=True,
                timeout=TIME_LIMIT,
            )
        except subprocess.TimeoutExpired as error:
            raise Problem(f"it ran longer than {TIME_LIMIT} seconds") from error
        if done.returncode:
            told = done.stderr.decode().strip() or "it ended the process that ran it"
            raise Problem(told.splitlines()[-1])
        try:
            with np.load(file) as arrays:
                return dict(arrays)
        except ValueError as error:  # something else than an array
            raise Problem(error) from error


def small(array):
    """Return the array in half precision where that holds every number."""
    with np.errstate(over="ignore"):
        half = array.astype("f2")
    return half if array.dtype == float and (half == array).all() else array
