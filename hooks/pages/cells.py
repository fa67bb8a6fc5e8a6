"""Which cells of a lab run in the page, and what comes with the page for them.

The page has NumPy and Python's own modules. A cell that needs more, or a name
from such a cell, does not run there. Arrays that a cell lists in `keep="…"` are
saved when the site is built, so that cells that need no more than these run.
"""

import ast
import builtins
import contextlib
import hashlib
import io
import symtable
import sys
from pathlib import Path

import numpy as np

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


def kept(cell):
    return cell.metadata.get("keep", "").split()


def needs(cells):
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


def saved(cells, folder):
    """Return for each cell the arrays that it keeps, as the bytes of a file."""
    runs, files = [], []
    for cell, missing in zip(cells, needs(cells), strict=True):
        if kept(cell):
            source = "\n".join([*runs, cell.source])
            files.append(arrays(source, kept(cell), folder))
        else:
            files.append(None)
        if not missing:
            runs.append(cell.source)
    return files


def arrays(source, wanted, folder):
    """Return those of a program's arrays, from the folder if it was run before."""
    digest = hashlib.sha256(repr((source, wanted)).encode()).hexdigest()
    file = Path(folder, f"{digest[:16]}.npz")
    if not file.exists():
        left = {}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(source, left)
        file.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(file, **{n: small(left[n]) for n in wanted})
    return file.read_bytes()


def small(array):
    """Return the array in half precision where that holds every number."""
    with np.errstate(over="ignore"):
        half = array.astype("f2")
    return half if array.dtype == float and (half == array).all() else array
