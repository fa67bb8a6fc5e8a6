"""Measures builds, rebuilds, first visits and figures that move: `make bench`.

Everything happens in a copy of the project without any cache. A rebuild is what
`make serve` does after a change: the same process builds again.
"""

import logging
import os
import shutil
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".cache", "site", "__pycache__")
RUNS = 3
PAGE = "docs/learn/one_neuron.md"
SNIPPET = "snippets/learn/one_neuron.py"


def build(project):
    """Build the project in this process and return the seconds it took."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    start = time.perf_counter()
    config = load_config(str(project / "mkdocs.yml"), strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return time.perf_counter() - start


def touch(file, number):
    """Change a file a little, so that what depends on it is built anew."""
    comment = "<!-- {} -->" if file.suffix == ".md" else "# {}"
    with file.open("a", encoding="utf-8") as text:
        text.write(comment.format(number) + "\n")


def report(what, seconds):
    runs = " ".join(f"{second:.2f}" for second in seconds)
    print(f"{what:38} {statistics.median(seconds):6.2f} s   ({runs})", flush=True)


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sys.path.insert(0, str(ROOT))
    from hooks import rebuild, workshop_of
    from hooks.pages import formulas
    from hooks.site import runtime
    from measure.speed import pages as visits
    from measure.speed import run, tools

    os.environ["PYODIDE_FOLDER"] = str(runtime.find(ROOT) or "")
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        shutil.copytree(ROOT, project, ignore=NOT_COPIED)
        cold, with_labs_cached = [], []
        for seconds in (cold, with_labs_cached):
            for _ in range(RUNS):
                formulas.to_mathml.cache_clear()
                rebuild.memory.clear()
                workshop_of.cache_clear()
                if seconds is cold:
                    shutil.rmtree(project / ".cache", ignore_errors=True)
                seconds.append(build(project))
        pages = len(list((project / "site").rglob("index.md")))
        report(f"cold build of {pages} pages", cold)
        report("build, labs' output cached", with_labs_cached)
        for what, path in (("page", PAGE), ("snippet", SNIPPET)):
            seconds = []
            for number in range(RUNS):
                touch(project / path, number)
                seconds.append(build(project))
            report(f"rebuild after touching one {what}", seconds)
        rate = pages / min(with_labs_cached)
        print(f"pages per second, labs cached: {rate:.1f}\n", flush=True)
        visits.measure(project / "site")
        tools.measure(project / "site")
        run.measure(project / "site")


if __name__ == "__main__":
    main()
