"""The activation functions of the site, read from their pages and the tests' table.

The table is parsed and not imported: a build needs nothing that only tests need.
"""

import ast
import re
from dataclasses import dataclass
from fractions import Fraction
from math import isinf
from pathlib import Path

TABLE = "tests/snippets/oracles.py"
FROM_OUTPUT = re.compile(r"^slope_from_output: (.+)$", re.M)


@dataclass(frozen=True)
class Function:
    """A function that has a page: what tables and lists say of it.

    name is how its page writes it within a sentence, title how at its head; the slope
    from the output is what the page's front matter says, or "no".
    """

    stem: str
    name: str
    title: str
    range: str
    largest_slope: str
    slope_from_output: str


def rows_in(source: str) -> dict[str, ast.Call]:
    """Return the rows of the table by the names of their functions."""
    (table,) = (
        node.value
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets) == "FUNCTIONS"
    )
    return {key.value: row for key, row in zip(table.keys, table.values, strict=True)}


def functions_in(root: Path) -> list[Function]:
    """Return those functions of the table that have a page, in its order."""
    found = []
    for stem, row in rows_in((root / TABLE).read_text("utf-8")).items():
        page = root / "docs" / "activations" / f"{stem}.md"
        if page.exists():
            found.append(function_of(stem, row, page.read_text("utf-8")))
    return found


def function_of(stem: str, row: ast.Call, page: str) -> Function:
    heading, _, text = page.partition("\n# ")[2].partition("\n")
    title = re.split(r" and | \(", heading)[0]
    small = title[0].lower() + title[1:]
    name = small if re.search(rf"[a-z,] {small}\b", text) else title
    extremes = {field.arg: field.value for field in row.keywords}["extremes"]
    # a number that is too large for Python is read as infinity
    values = ast.literal_eval(ast.unparse(extremes).replace("INF", "1e999"))
    low, high, _, steepest = values
    said = FROM_OUTPUT.search(page)
    return Function(
        stem=stem,
        name=name,
        title=title,
        range="all" if isinf(low) and isinf(high) else f"{short(low)} to {short(high)}",
        largest_slope=short(steepest, 4),
        slope_from_output=said[1] if said else "no",
    )


def short(number: float, digits: int = 2) -> str:
    """Write a limit: −∞, 0, 1/4, or with so many decimals."""
    if isinf(number):
        words = "∞" if number > 0 else "-∞"
    elif Fraction(number).denominator < 10:
        words = str(Fraction(number))
    else:
        words = f"{number:.{digits}f}"
    return words.replace("-", "−")


def in_words(root: Path) -> str:
    """Name all functions of the table as their pages do, or as the table does."""
    pages = {one.stem: one.title for one in functions_in(root)}
    words = [
        f"[{pages[stem]}](../activations/{stem}.md)" if stem in pages else stem
        for stem in rows_in((root / TABLE).read_text("utf-8"))
    ]
    return f"{', '.join(words[:-1])} and {words[-1]}"
