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
    room = name.partition("/")[0]
    behind = {"pages": "hooks.site.", "site": "hooks.pages."}.get(room)
    assert not [
        one for one in imports(name) if behind and one.startswith(behind)
    ]


def test_the_map_names_every_module():
    drawn = (HOOKS / "__init__.py").read_text(encoding="utf-8")
    stems = [name.rpartition("/")[2].removesuffix(".py") for name in MODULES]
    assert [
        stem for stem in stems if f"{stem} " not in drawn + "__init__ "
    ] == []
