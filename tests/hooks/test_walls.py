"""Pages do not know the finished site, nor the site how its pages are made."""

import ast

import pytest

from tests.hooks.conftest import ROOT

HOOKS = ROOT / "hooks"
MODULES = [path.relative_to(HOOKS).as_posix() for path in HOOKS.rglob("*.py")]


def imports(name):
    for node in ast.walk(
        ast.parse((HOOKS / name).read_text(encoding="utf-8"))
    ):
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
    assert not [one for one in imports(name) if one.startswith(forbidden)]


def test_the_map_names_every_module():
    drawn = (HOOKS / "__init__.py").read_text(encoding="utf-8")
    stems = [name.rpartition("/")[2].removesuffix(".py") for name in MODULES]
    assert [
        stem for stem in stems if f"{stem} " not in drawn + "__init__ "
    ] == []
