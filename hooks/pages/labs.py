"""A lab (a notebook in percent format) becomes a page like every other page.

mkdocs-jupyter executes the lab, with the settings that are written here. What each cell
puts out is written down as it comes, and kept until the lab's code or anything that it
depends on has changed. Cells and outputs become Markdown, see hooks/pages/notebook.py.
"""

import functools
import hashlib
import importlib.metadata
import json
import logging
import os
import platform
import shutil
from collections.abc import Callable
from pathlib import Path

import jupytext
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from hooks import problems
from hooks.pages import cells, notebook
from hooks.problems import Problem

TIME_LIMIT = 300  # seconds, for one cell
STYLE = Path("snippets", "figures", "matplotlibrc")
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
KERNEL_SETTINGS = """\
c.Application.log_level = 50
c.InlineBackend.figure_formats = {"svg"}
c.InlineBackend.print_figure_kwargs = {"bbox_inches": None}
c.InteractiveShellApp.exec_lines = [
    "import warnings as _w",
    "_w.simplefilter('error', UserWarning)",
    "_w.simplefilter('error', RuntimeWarning)",
]
"""
EXECUTING = "executing"  # the file for what has been put out so far
NBCONVERT_SETTINGS = """\
import functools
from hooks.pages import labs
c.NotebookClient.timeout = {limit}
c.NotebookClient.on_cell_executed = functools.partial(labs.write_down, {file!r})
"""


def is_lab(file) -> bool:
    return file.src_uri.startswith("labs/") and file.src_uri.endswith(".py")


def prepare(root: Path) -> None:
    """Give the labs the figures' style, a time limit and a folder of their own."""
    settings = root / ".cache" / "jupyter"
    profile = settings / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_kernel_config.py").write_text(KERNEL_SETTINGS)
    folder = folder_of(root)
    if not folder.exists():
        shutil.rmtree(folder.parent, ignore_errors=True)
        folder.mkdir(parents=True)
    text = NBCONVERT_SETTINGS.format(limit=TIME_LIMIT, file=str(folder / EXECUTING))
    (settings / "jupyter_nbconvert_config.py").write_text(text)
    os.environ["IPYTHONDIR"] = os.environ["JUPYTER_CONFIG_DIR"] = str(settings)
    os.environ["MATPLOTLIBRC"] = str(root / STYLE)
    # one thread: the same digits everywhere, and faster when cores are shared
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # nbconvert warns of pictures without alt in HTML that is not used
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)


@functools.cache
def installed():
    """Return the installed distributions with their versions."""
    return sorted(
        f"{one.name} {one.version}" for one in importlib.metadata.distributions()
    )


def folder_of(root: Path) -> Path:
    """Return the folder for all that labs give, as long as only labs change."""
    files = [root / "requirements.txt", root / STYLE]
    texts = [KERNEL_SETTINGS, *(file.read_text() for file in files)]
    text = "\n".join([platform.python_version(), *installed(), *texts])
    digest = hashlib.sha256(text.encode()).hexdigest()
    return root / ".cache" / "labs" / digest[:16]


def offered(source: Path) -> dict[str, str]:
    """Return what a lab has beside its page: {name: content} of files."""
    content = jupytext.read(source)
    content.metadata.clear()  # Jupytext's words are in no fixed order
    content.metadata["kernelspec"] = KERNEL
    for number, cell in enumerate(content.cells, 1):
        cell["id"] = f"cell-{number}"
    return {
        f"{source.stem}.py": source.read_text(encoding="utf-8"),
        f"{source.stem}.ipynb": jupytext.writes(content, fmt="ipynb"),
    }


def code_of(lab):
    return [cell for cell in lab.cells if cell.cell_type == "code"]


def write_down(file: str, cell, cell_index: int, execute_reply: dict) -> None:
    """Keep what a cell put out; nbclient calls this after each."""
    with open(file, "a", encoding="utf-8") as text:
        text.write(json.dumps(cell.outputs) + "\n")


def execute(lab, folder: Path, render: Callable[[], None]) -> None:
    """Give the lab's cells their outputs, with render() unless they are known."""
    executed = [cell for cell in code_of(lab) if cell.source.strip()]
    code = repr([cell.source for cell in executed])
    known = folder / f"{hashlib.sha256(code.encode()).hexdigest()[:16]}.jsonl"
    if not known.exists():
        (folder / EXECUTING).write_text("")
        render()
        (folder / EXECUTING).rename(known)
    lines = known.read_text(encoding="utf-8").split("\n")[:-1]
    for cell, line in zip(executed, lines, strict=True):
        cell.outputs = json.loads(line)


def text_of(source: Path, root: Path, site: str, render: Callable[[], None]) -> str:
    """Return the text of a lab's page; what its cells keep goes into the site."""
    lab, folder = jupytext.read(source), folder_of(root)
    try:
        execute(lab, folder, render)
    except CellExecutionError as error:
        sources = filter(str.strip, [cell.source for cell in code_of(lab)])
        failed = next(source for source in sources if source in str(error))
        message = f"failed: {error.ename}: {error.evalue}"
        return as_page(notebook.cell_problem(failed, message))
    except (CellTimeoutError, DeadKernelError):
        message = f"a cell crashed Python or ran longer than {TIME_LIMIT} seconds"
        return as_page(problems.report(message))
    parts = [notebook.as_markdown(lab.cells, source.stem)]
    for number, program in cells.keeping(code_of(lab)):
        cell = code_of(lab)[number - 1]
        file = Path(site, "labs", source.stem, f"{source.stem}-{number}.npz")
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            file.write_bytes(cells.arrays(program, cells.kept(cell), folder))
        except Problem as error:
            parts.append(notebook.cell_problem(cell.source, f"keeps no array: {error}"))
    return as_page("\n".join(parts), description=notebook.description(lab.cells))


def as_page(text: str, **meta: str) -> str:
    """Return text with its front matter; braces in a lab are no macros."""
    return f"---\n{json.dumps({'render_macros': False} | meta)}\n---\n\n{text}"
