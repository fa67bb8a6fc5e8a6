"""Which functions the tests hold to one contract, read from the tests' own table.

The table is parsed and not imported: a build needs nothing that only tests need.
"""

import ast
import re

TABLE = "tests/snippets/oracles.py"


def names_in(source):
    """Return the names of the functions that have a row in the table."""
    (table,) = (
        node.value
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets) == "FUNCTIONS"
    )
    return [key.value for key in table.keys]


def in_words(names, docs):
    """Name them as their pages do, or as the table does."""
    words = []
    for name in names:
        page = docs / "activations" / f"{name}.md"
        if page.exists():
            text = page.read_text(encoding="utf-8")
            title = text.partition("\n# ")[2].partition("\n")[0]
            short = re.split(r" and | \(", title)[0]
            words.append(f"[{short}](../activations/{name}.md)")
        else:
            words.append(name)
    return f"{', '.join(words[:-1])} and {words[-1]}"
