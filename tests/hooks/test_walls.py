"""Pages do not know the finished site, nor the site how its pages are made."""

import ast
import importlib.metadata
import re
import sys
import tomllib

import pytest

from tests.hooks.conftest import ROOT

HOOKS = ROOT / "hooks"
MODULES = [path.relative_to(HOOKS).as_posix() for path in HOOKS.rglob("*.py")]


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("name", MODULES)
def test_a_room_knows_only_what_it_may(name):
    forbidden = {
        "events.py": (),
        "__init__.py": (),
        "pages": ("hooks.site", "mkdocs."),
        "site": ("hooks.pages", "mkdocs."),
    }.get(name.partition("/")[0], ("mkdocs.",))
    assert not [one for one in imports(HOOKS / name) if one.startswith(forbidden)]


def test_the_map_names_every_module():
    drawn = (HOOKS / "__init__.py").read_text(encoding="utf-8")
    stems = [name.rpartition("/")[2].removesuffix(".py") for name in MODULES]
    assert [stem for stem in stems if f"{stem} " not in drawn + "__init__ "] == []


def test_every_library_that_is_imported_is_declared():
    """What comes with another library may go with its next release."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    groups = tomllib.loads(text)["dependency-groups"]
    declared = {re.split("[<>=]", one)[0] for name in groups for one in groups[name]}
    of = importlib.metadata.packages_distributions()
    ours = {"hooks", "measure", "snippets", "tests"}
    for room in ("hooks", "snippets", "tests", "measure/speed"):
        for path in (ROOT / room).rglob("*.py"):
            if "engines" in path.parts:  # their drivers are not installed here
                continue
            for name in imports(path):
                root = name.partition(".")[0]
                if root in ours | sys.stdlib_module_names:
                    continue
                names = {one.lower().replace("_", "-") for one in of[root]}
                assert names & declared, (path, name)
