"""A little site in a folder of its own, built by the real hooks."""

import logging
import re
import shutil
import warnings
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest
from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.theme import Theme

from hooks.site import runtime

ROOT = Path(__file__).parents[2]
PROGRAM = """import numpy as np

slope = float(np.float64(-0.25))
print("slope", slope)
"""
MEASURED = '{"date": "1 May 2026", "kink": {"relu": {"pytorch": 0.5}}}'
FIGURE = '''
from snippets.figures.style import VALUE, new_figure


def draw():
    """A straight line."""
    figure, axes = new_figure()
    axes.plot([0, 1], [0, 1], color=VALUE)
    return figure
'''


@dataclass
class Built:
    """What a build said and wrote."""

    root: Path
    messages: list
    failed: bool

    def html(self, page="index"):
        path = "index.html" if page == "index" else f"{page}/index.html"
        return (self.root / "site" / path).read_text(encoding="utf-8")


class Project:
    """A folder that is built as the real site is, with the real settings."""

    def __init__(self, root):
        self.root = root
        settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        settings = re.sub(r"nav:\n.*?\n\n", "", settings, count=1, flags=re.DOTALL)
        settings = settings.replace(
            "hooks/events.py", str(ROOT / "hooks" / "events.py")
        )
        self.write("mkdocs.yml", settings)
        self.write("requirements.txt", "")
        for name in ("theme", "docs/assets", "includes"):
            shutil.copytree(ROOT / name, root / name)
        (root / "hooks").mkdir()  # mkdocs-macros looks whether it is there
        for name in ("style.py", "matplotlibrc"):
            text = (ROOT / "snippets" / "figures" / name).read_text(encoding="utf-8")
            self.write(f"snippets/figures/{name}", text)
        self.write("measure/line/measured.json", MEASURED)
        self.write("snippets/learn/line.py", PROGRAM)
        self.write("snippets/figures/learn/line.py", FIGURE)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, body, path="docs/index.md"):
        self.write(path, f"---\ndescription: A page.\n---\n\n# Title\n\n{body}\n")

    def build(self, caplog, strict=True):
        caplog.clear()
        failed = False
        with (
            caplog.at_level(logging.WARNING, logger="mkdocs"),
            warnings.catch_warnings(action="ignore"),  # of the libraries that build
        ):
            try:
                config = load_config(str(self.root / "mkdocs.yml"), strict=strict)
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
            except ClickException:
                failed = True
        messages = [
            record.getMessage()
            for record in caplog.records
            if record.name.startswith("mkdocs")
        ]
        return Built(self.root, messages, failed)


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once(tmp_path_factory):
    """Let the little sites share the theme's templates, a third of their time."""
    folder = tmp_path_factory.mktemp("templates")
    get_env = Theme.get_env

    def with_cache(theme):
        env = get_env(theme)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(folder)
        return env

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Theme, "get_env", with_cache)
        yield


@pytest.fixture(autouse=True)
def no_python_for_the_browser():
    """Let the little sites do without its 17 MB."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runtime, "FILES", {})
        yield


@pytest.fixture
def project(tmp_path):
    """Return a Project with one program, one figure and no page."""
    return Project(tmp_path)
