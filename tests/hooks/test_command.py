"""What MkDocs' users type first, `mkdocs build`, works."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

from hooks.site import runtime
from tests.hooks.conftest import ROOT

PAGE = """{{ run("learn/line").slope }}, $x$

{{ figure("learn/line", alt="It rises.", caption="A line.") }}
"""
LAB = """# %% [markdown]
# # A lab
#
# Text.

# %% keep="x" alt="A number." caption="One."
x = 1
print(x)
"""
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))


def build(project, command, seed):
    """Build in a process of its own; return the folder."""
    folder = project.root / f"site-{seed}"
    done = subprocess.run(
        [*command, "build", "-d", str(folder)],
        cwd=project.root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return folder


def files(folder):
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_mkdocs_builds_what_python_with_mkdocs_builds(project, monkeypatch):
    """Two processes, two ways, two orders of sets: the same bytes."""
    cache = ROOT / ".cache" / f"pyodide-{runtime.VERSION}"
    if cache.is_dir():
        monkeypatch.setenv("PYODIDE_FOLDER", str(cache))
    project.page(PAGE)
    project.write("docs/labs/one.py", LAB)
    one = build(project, [MKDOCS], "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    two = build(project, [sys.executable, "-m", "mkdocs"], "2")
    assert "-0.25" in (one / "index.html").read_text(encoding="utf-8")
    assert files(one) == files(two)
    different = filecmp.cmpfiles(one, two, files(one), shallow=False)[1]
    # the sitemap is compressed with the time of day
    assert different in ([], ["sitemap.xml.gz"])
