"""What holds for every program, whatever it is about."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "snippets"
PROGRAMS = {
    path.relative_to(SNIPPETS).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(SNIPPETS.rglob("*.py"))
    if "figures" not in path.parts
}
LABS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "docs" / "labs").glob("*.py"))
}
ALLOWED = {"numpy", "math", "decimal", "fractions"}


def functions(text):
    """Return the source of each top-level function of a program."""
    return {
        node.name: ast.unparse(node)
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef)
    }


REFERENCE = {
    name: source
    for path, text in PROGRAMS.items()
    if path.startswith("activations/")
    for name, source in functions(text).items()
    if name.removesuffix("_derivative") == Path(path).stem
}


def test_the_reference_defines_the_three_functions_and_their_slopes():
    assert {f"{f}{d}" for f in ("sigmoid", "relu") for d in ("", "_derivative")} <= set(
        REFERENCE
    )
    assert "tanh_derivative" in REFERENCE


@pytest.mark.parametrize("path", [*PROGRAMS, *LABS])
def test_copies_of_a_function_are_equal(path):
    text = {**PROGRAMS, **LABS}[path]
    for name, source in functions(text).items():
        if name in REFERENCE:
            assert source == REFERENCE[name], name


@pytest.mark.parametrize("path", PROGRAMS)
def test_a_program_stands_alone_and_fits_a_page(path):
    text = PROGRAMS[path]
    imported = {
        (alias.name if isinstance(node, ast.Import) else node.module).split(".")[0]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }
    assert imported <= ALLOWED
    assert max(map(len, text.splitlines())) <= 79
    assert sum(bool(line.strip()) for line in text.splitlines()) <= 45
    assert "__main__" not in text
    assert not re.search(r"\d+$", Path(path).stem), "words, never numbers"


@pytest.mark.parametrize("path", PROGRAMS)
def test_every_function_says_what_it_returns(path):
    for node in ast.walk(ast.parse(PROGRAMS[path])):
        if isinstance(node, ast.FunctionDef):
            assert ast.get_docstring(node), node.name
