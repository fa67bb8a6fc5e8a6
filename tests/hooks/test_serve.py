"""`make serve`: a change shows on reload, a mistake is told, and mending it helps."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from hooks.site import runtime
from tests.hooks.conftest import FIGURE, PROGRAM, ROOT

LAB = "# %% [markdown]\n# # A lab\n#\n# Text.\n\n# %%\nprint({})\n"
PAGE = (
    '{{ run("learn/line").slope }}\n\n'
    '{{ figure("learn/line", alt="It rises.", caption="A line.") }}'
)


@pytest.fixture
def served(project):
    """Return a function that reads a page until it contains a text."""
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        host = f"127.0.0.1:{free.getsockname()[1]}"
    project.write("mkdocs.yml", f"dev_addr: {host}\n" + settings)
    project.page(PAGE)
    project.write("docs/labs/count.py", LAB.format(111))
    log = (project.root / "log").open("w")
    cache = ROOT / ".cache" / f"pyodide-{runtime.VERSION}"
    fetched = str(cache) if cache.is_dir() else ""
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--no-strict"],
        cwd=project.root,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYODIDE_FOLDER": os.environ.get("PYODIDE_FOLDER") or fetched,
        },
        stdout=subprocess.DEVNULL,
        stderr=log,
    )

    def read_until(text, path=""):
        seen = "nothing"
        end = time.monotonic() + 180
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://{host}/{path}") as page:
                    seen = page.read().decode()
            except OSError:
                pass
            if text in seen:
                return seen
            time.sleep(0.1)
        raise AssertionError(f"{text!r} does not show: {seen[-3000:]}")

    yield read_until
    server.terminate()
    server.wait()
    log.close()


def test_changes_and_mistakes_show_on_reload(project, served):
    served("-0.25")
    served(">111", "labs/count/")
    project.page(PAGE + "\n\nA new paragraph.")
    served("A new paragraph.")
    project.write("snippets/learn/line.py", PROGRAM.replace("-0.25", "0.625"))
    served("0.625")
    project.write("snippets/figures/learn/line.py", FIGURE.replace("straight", "bent"))
    served("A bent line")
    project.write("docs/labs/count.py", LAB.format(222))
    served(">222", "labs/count/")
    project.write("snippets/learn/line.py", "slope = 1 / 0")
    served("line.py, line 1: ZeroDivisionError")
    project.write("snippets/learn/line.py", "slope = 7.5")
    served("7.5")
    project.write("docs/labs/count.py", LAB.format("1 / 0"))
    served("ZeroDivisionError", "labs/count/")
    project.write("docs/labs/count.py", LAB.format(333))
    served(">333", "labs/count/")
    project.page("{{ run( }}")
    served("index.md:7")
    project.page("All is well.")
    assert "index.md:7" not in served("All is well.")
    told = (project.root / "log").read_text(encoding="utf-8")
    assert told.count("line.py, line 1: ZeroDivisionError") >= 1
    assert "labs/count.py:7: this cell failed: ZeroDivisionError" in told
