"""A lab (a notebook in percent format) becomes a page like every other page.

mkdocs-jupyter executes the lab and caches what it put out, here in a folder
that is given up when anything but the lab itself has changed. The page is then
rendered from Markdown, see hooks/pages/notebook.py.
"""

import contextlib
import functools
import hashlib
import importlib.metadata
import logging
import os
import platform
import shutil
from pathlib import Path

import jupytext
from nbclient.exceptions import CellExecutionError, DeadKernelError

from hooks import problems
from hooks.pages import cells, notebook

TIME_LIMIT = 300  # seconds, for one lab
STYLE = Path("snippets", "figures", "matplotlibrc")
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
KERNEL_SETTINGS = """\
c.Application.log_level = 50
c.InlineBackend.figure_formats = {{"svg"}}
c.InlineBackend.print_figure_kwargs = {{"bbox_inches": None}}
c.InteractiveShellApp.exec_lines = [
    "import faulthandler as _f, sys as _s, warnings as _w",
    "_f.dump_traceback_later({limit}, exit=True, file=_s.__stderr__)",
    "_w.simplefilter('error', UserWarning)",
    "_w.simplefilter('error', RuntimeWarning)",
]
"""


def is_lab(file):
    return file.src_uri.startswith("labs/") and file.src_uri.endswith(".py")


def on_config(config):
    """Give the labs the figures' style, a time limit and a cache of their own."""
    root = Path(config.config_file_path).parent
    cache = root / ".cache"
    settings = cache / "jupyter"
    profile = settings / "profile_default" / "ipython_kernel_config.py"
    profile.parent.mkdir(parents=True, exist_ok=True)
    profile.write_text(KERNEL_SETTINGS.format(limit=TIME_LIMIT))
    os.environ["IPYTHONDIR"] = os.environ["JUPYTER_CONFIG_DIR"] = str(settings)
    os.environ["MATPLOTLIBRC"] = str(root / STYLE)
    # one thread: the same digits everywhere, and faster when cores are shared
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    folder = cache / "labs" / environment_digest(root)
    if not folder.exists():
        shutil.rmtree(folder.parent, ignore_errors=True)
    # nbconvert warns of pictures without alt in HTML that is not used
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(folder)
    return config


@functools.cache
def installed():
    """Return the installed distributions with their versions."""
    return sorted(
        f"{one.name} {one.version}" for one in importlib.metadata.distributions()
    )


def environment_digest(root):
    """Return a digest of all but a lab's own text that its output depends on."""
    files = [root / "requirements.txt", root / STYLE]
    texts = [KERNEL_SETTINGS, *(file.read_text() for file in files)]
    text = "\n".join([platform.python_version(), *installed(), *texts])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def offered(source, cache):
    """Return what a lab has beside its page: {name: content} of files."""
    content = jupytext.read(source)
    content.metadata.clear()  # Jupytext's words are in no fixed order
    content.metadata["kernelspec"] = KERNEL
    for number, cell in enumerate(content.cells, 1):
        cell["id"] = f"cell-{number}"
    files = {
        f"{source.stem}.py": source.read_text(encoding="utf-8"),
        f"{source.stem}.ipynb": jupytext.writes(content, fmt="ipynb"),
    }
    with contextlib.suppress(Exception):  # running the lab will tell it
        saved = cells.saved(code_of(content), cache)
        for number, file in enumerate(saved, 1):
            files |= {f"{source.stem}-{number}.npz": file} if file else {}
    return files


def code_of(lab):
    return [cell for cell in lab.cells if cell.cell_type == "code"]


def prepare(page, as_page):
    """Let a lab render itself as a page; mkdocs-jupyter has replaced its render."""
    if is_lab(page.file):
        page.render = functools.partial(render, page, page.render, as_page)


def render(page, execute, as_page, config, files):
    """Execute the lab, then render it as a Markdown page."""
    problems.page = page
    source = Path(page.file.abs_src_path)
    lab = jupytext.read(source)
    try:
        execute(config, files)
    except CellExecutionError as error:
        sources = [cell.source for cell in code_of(lab)]
        failed = next(source for source in sources if source in str(error))
        message = f"failed: {error.ename}: {error.evalue}"
        page.content = notebook.cell_problem(failed, message)
        return
    except DeadKernelError:
        message = f"the lab crashed or ran longer than {TIME_LIMIT} seconds"
        page.content = problems.report(message)
        return
    page.markdown = notebook.as_markdown(lab.cells, page.content, source.stem)
    page.meta["description"] = notebook.description(lab.cells)
    as_page(page, config, files)
