"""A little site in a folder of its own, built by the real hooks."""

import logging
import re
import shutil
import warnings
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup
from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.theme import Theme

from hooks.site import runtime
from snippets.figures.style import SLOPE, VALUE, new_figure, powers_of_ten

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

LAB = """# %% [markdown]
# # A lab
#
# Is $x$ [home](../index.md)?

# %% alt="It rises." caption="A line."
import matplotlib.pyplot as plt

plt.plot([0, 1], [0, 2])
plt.show()

# %%
import time

print("  a < b", flush=True)
time.sleep(0.3)
print("c")
"""
PAGE = """It is {{ run("learn/line").slope }}.

{{ figure("learn/line", alt="It rises.", caption="A line.") }}

| a | b |
|--:|---|
| 1 | $x$ |
"""


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


@pytest.fixture
def small(project):
    """Return the project with a home page and the addresses it redirects to."""
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    redirects = "redirects: {old/place/: new/, gone/: ./}"
    project.write("mkdocs.yml", settings.replace("redirects: {}", redirects))
    project.page(PAGE)
    project.page("New.", "docs/new.md")
    return project


def soup(built, page="index"):
    return BeautifulSoup(built.html(page), "html.parser")


def line():
    """A line. And more."""
    figure, axes = new_figure()
    axes.loglog([1e-6, 1], [1, 1e6], color=VALUE, marker="o", gid="line")
    axes.annotate("0.0287", (1e-2, 1e3))
    axes.annotate("bold", (1e-3, 1e3), weight="bold", color=SLOPE)
    powers_of_ten(axes.xaxis)
    powers_of_ten(axes.yaxis)
    return figure
