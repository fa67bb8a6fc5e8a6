"""Measures how long Run takes, beside JupyterLite: a part of `make bench`.

Both run the same program, from the same machine, through a server that compresses.
JupyterLite has its default settings and the Pyodide of this site. The wheels that
it loads besides are PyPI's; instead of SSL and SQLite it gets empty ones, which
saves it some megabytes.
"""

import functools
import gzip
import hashlib
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from hooks import runtime
from tests import bench_pages
from tests.browser import SILENT, require

RUNS = 3
PAGE = "learn/one_neuron/"
PROGRAM = "snippets/learn/one_neuron.py"
LITE = ("jupyterlite-core==0.6.4", "jupyterlite-pyodide-kernel==0.6.1")
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
ABSENT = {  # wheels that would need Pyodide's own host
    "ssl": "",
    "sqlite3": """
from unittest.mock import MagicMock
DatabaseError = OperationalError = Error = type("Error", (Exception,), {})
PARSE_DECLTYPES = PARSE_COLNAMES = 0
Connection = MagicMock
connect = register_adapter = register_converter = MagicMock()
connect().__enter__().execute().lastrowid = 1
""",
}


class Handler(bench_pages.Handler):
    """Counts what it sends; compresses each file once, before it is measured."""

    sent = 0
    zipped = functools.cache(lambda path: gzip.compress(path.read_bytes(), 6))

    def copyfile(self, source, outputfile):
        body = Handler.zipped(Path(source.name))
        Handler.sent += len(body)
        outputfile.write(body)

    def send_error(self, code, message=None, explain=None):
        self.send_response(code)
        self.end_headers()


def empty_wheel(folder, name, text):
    """Write a wheel that holds no more than this text; return its path."""
    wheel = folder / f"{name}-1.0.0-py3-none-any.whl"
    about = f"{name}-1.0.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr(f"{name}.py", text)
        file.writestr(
            f"{about}/METADATA",
            f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0.0\n",
        )
        file.writestr(
            f"{about}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: bench\n"
            "Root-Is-Purelib: true\nTag: py3-none-any\n",
        )
        file.writestr(f"{about}/RECORD", "")
    return wheel


def install_lite(folder, found):
    """Build JupyterLite in the folder, with the Pyodide found; return its site."""
    environment, site = folder / "environment", folder / "lite"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)

    def call(name, *arguments):
        command = [environment / "bin" / name, *arguments]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)

    call("pip", "install", "-q", *LITE)
    call("jupyter", "lite", "build", "--output-dir", site)
    pyodide = site / "static" / "pyodide"
    shutil.copytree(found, pyodide)
    script = Path(os.environ["PYODIDE_FOLDER"], "pyodide.js")
    if not script.exists():  # this site loads the module instead
        script, _ = urllib.request.urlretrieve(runtime.SOURCE + "pyodide.js")
    shutil.copyfile(script, pyodide / "pyodide.js")
    lock = json.loads((pyodide / "pyodide-lock.json").read_text())
    packages = lock["packages"]
    packages["comm"] = {**packages["six"], "name": "comm", "version": "0.2.3"}
    packages["comm"]["imports"] = ["comm"]
    needed, todo = set(), ["micropip", "ipython", "jedi", "comm"]
    while todo:
        name = todo.pop().lower().replace("_", "-")
        if name not in needed | set(ABSENT):
            needed.add(name)
            todo += packages[name]["depends"]
    for name in sorted(needed):
        wanted = f"{name}=={packages[name]['version']}"
        options = ["-q", "--no-deps", "--only-binary=:all:"]
        options += ["--python-version", "3.12", "-d", str(folder / name)]
        call("pip", "download", *options, wanted)
    wheels = {name: next((folder / name).glob("*.whl")) for name in needed}
    for name, text in ABSENT.items():
        wheels[name] = empty_wheel(folder, name, text)
        packages[name]["depends"] = []
    for name, wheel in wheels.items():
        shutil.copy(wheel, pyodide)
        packages[name]["file_name"] = wheel.name
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        packages[name]["sha256"] = digest
    (pyodide / "pyodide-lock.json").write_text(json.dumps(lock))
    settings = json.loads((site / "jupyter-lite.json").read_text())
    plugins = settings["jupyter-config-data"]["litePluginSettings"]
    plugins[KERNEL]["pyodideUrl"] = "./static/pyodide/pyodide.js"
    (site / "jupyter-lite.json").write_text(json.dumps(settings))
    return site


def timed(action):
    """Return the seconds that the action took, and the kilobytes."""
    before, start = Handler.sent, time.perf_counter()
    action()
    return time.perf_counter() - start, (Handler.sent - before) / 1000


def visits(browser, address, steps):
    """Return [what each step of two visits took]; the second has a full cache."""
    context = browser.new_context()
    taken = []
    for _ in range(2):
        page = context.new_page()
        taken += [
            timed(functools.partial(step, page, address)) for step in steps
        ]
        page.close()
    context.close()
    return taken


def open_page(page, address):
    page.goto(address + PAGE)
    page.get_by_role("button", name=f"Run {PROGRAM}").wait_for()


def run(page, address):
    """Press Run and wait for what it prints."""
    program = page.locator(".runs").first
    program.locator("[role=status]").evaluate("it => { it.textContent = '' }")
    program.get_by_role("button", name="Run").click()
    program.get_by_text("the same as on the page").wait_for()


def open_lite(page, address, program):
    """Open JupyterLite with the program, which it runs at once."""
    page.goto(f"{address}repl/index.html?kernel=python&code={quote(program)}")
    output = page.locator(".jp-OutputArea-output", has_text="check")
    output.wait_for(timeout=120_000)


def compare(browser, site, steps, labels):
    """Print the medians of several visits to a site."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    visits(browser, address, steps)  # so that every file is compressed
    runs = [visits(browser, address, steps) for _ in range(RUNS)]
    for label, *taken in zip(labels, *runs, strict=True):
        seconds, kilobytes = map(statistics.median, zip(*taken, strict=True))
        print(f"{label:38} {seconds:6.2f} s {kilobytes:9,.0f} kB", flush=True)
    server.shutdown()


def measure(site):
    """Print what Run takes on the built site, and what JupyterLite takes."""
    found = next(site.glob("assets/python-*"), None)
    if found is None:
        print("\nWithout Python for the browser there is no Run to measure.")
        return
    print(
        "\nprogram in the browser                  time       sent, compressed"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=require(), args=SILENT
        )
        here = (
            "open the page",
            "first Run",
            "second Run",
            "open the page again",
            "its first Run",
            "its second Run",
        )
        compare(browser, site, (open_page, run, run), here)
        program = (site.parent / PROGRAM).read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            try:
                lite = install_lite(Path(folder), found)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"JupyterLite cannot be installed here: {error}")
            else:
                step = functools.partial(open_lite, program=program)
                there = "JupyterLite, first visit", "JupyterLite, next visit"
                compare(browser, lite, (step,), there)
        browser.close()
