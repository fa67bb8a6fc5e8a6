"""A lab (a notebook in percent format) becomes a page like every other page.

mkdocs-jupyter executes the lab and caches what it put out. Its HTML, with
600 KB of styles and scripts, is not used: the outputs are taken from it and
set between the lab's own cells as Markdown, which then goes the way of every
page: formulas, links, code blocks, table of contents, figures that follow the
theme.
"""

import base64
import functools
import hashlib
import importlib.metadata
import json
import logging
import os
import platform
import re
import shutil
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from hooks import problems
from hooks.drawing import Drawing, for_page, in_page
from hooks.words import fenced

TIME_LIMIT = 120  # seconds, for one cell
STYLE = Path("snippets", "figures", "matplotlibrc")
KERNEL_SETTINGS = """\
c.Application.log_level = 50
c.InlineBackend.figure_formats = {"svg"}
c.InlineBackend.print_figure_kwargs = {"bbox_inches": None}
c.InteractiveShellApp.exec_lines = [
    "import warnings as _w",
    "_w.simplefilter('error', UserWarning); _w.simplefilter('error', RuntimeWarning)",
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
    profile.write_text(KERNEL_SETTINGS)
    limits = {"ExecutePreprocessor": {"timeout": TIME_LIMIT}}
    (settings / "jupyter_nbconvert_config.json").write_text(json.dumps(limits))
    os.environ["IPYTHONDIR"] = os.environ["JUPYTER_CONFIG_DIR"] = str(settings)
    os.environ["MATPLOTLIBRC"] = str(root / STYLE)
    folder = cache / "labs" / environment_digest(root)
    if not folder.exists():
        shutil.rmtree(folder.parent, ignore_errors=True)
    logging.getLogger("traitlets").setLevel(
        logging.ERROR
    )  # of nbconvert's HTML
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(folder)
    return config


def environment_digest(root):
    """Return a digest of all but a lab's own text that its output depends on."""
    files = [root / "requirements.txt", root / STYLE]
    texts = [KERNEL_SETTINGS, *(file.read_text() for file in files)]
    installed = sorted(
        f"{one.name} {one.version}"
        for one in importlib.metadata.distributions()
    )
    text = "\n".join([platform.python_version(), *installed, *texts])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def on_files(files, config):
    """Offer each lab as .py and as .ipynb beside its page."""
    for lab in [file for file in files if is_lab(file)]:
        source = Path(lab.abs_src_path)
        notebook = jupytext.read(source)
        for number, cell in enumerate(notebook.cells, 1):
            cell["id"] = f"cell-{number}"
        text = {
            ".py": source.read_text(encoding="utf-8"),
            ".ipynb": jupytext.writes(notebook, fmt="ipynb"),
        }
        for ending, content in text.items():
            place = f"labs/{source.stem}/{source.stem}{ending}"
            files.append(File.generated(config, place, content=content))
    return files


def prepare(page):
    """Let a lab render itself as a page; mkdocs-jupyter has replaced its render."""
    if is_lab(page.file):
        page.render = functools.partial(render, page, page.render)


def render(page, execute, config, files):
    """Execute the lab, then render it as a Markdown page."""
    problems.page = page
    lab = jupytext.read(page.file.abs_src_path)
    try:
        execute(config, files)
    except (CellExecutionError, CellTimeoutError) as error:
        sources = [
            cell.source for cell in lab.cells if cell.cell_type == "code"
        ]
        failed = next(
            (source for source in sources if source in str(error)), ""
        )
        reason = f"it ran longer than {TIME_LIMIT} seconds"
        if isinstance(error, CellExecutionError):
            reason = f"{error.ename}: {error.evalue}"
        page.content = cell_problem(failed, f"failed: {reason}")
        return
    outputs = [
        cell.select(".jp-OutputArea-output")
        for cell in BeautifulSoup(page.content, "html.parser").select(
            ".jp-CodeCell > .jp-CodeCell"
        )
    ]
    page.markdown = as_markdown(
        lab.cells, outputs, Path(page.file.src_uri).stem
    )
    page.meta["description"] = description(lab.cells)
    Page.render(page, config, files)


def as_markdown(cells, outputs, stem):
    """Return the text of the lab's page; outputs has one list per code cell."""
    parts, numbered = [], enumerate(outputs, 1)
    for cell in cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        number, cell_outputs = next(numbered)
        parts.append(
            fenced(cell.source, f'.python .cell title="In [{number}]"')
        )
        for part, output in enumerate(cell_outputs, 1):
            name = f"labs-{stem}-{number}-{part}"
            parts.append(output_as_markdown(output, cell, name, number))
    downloads = [
        f"[{stem}{end}]({stem}/{stem}{end})" for end in (".ipynb", ".py")
    ]
    parts.insert(1, f"Download: {' · '.join(downloads)}\n{{: .downloads }}")
    return "\n\n".join(parts) + "\n"


def output_as_markdown(output, cell, name, number):
    """Return one output of a cell, as it stands in the page."""
    from snippets.figures.style import ROLES

    text = output.get_text().strip()
    if output.get("data-mime-type", "").endswith("stderr"):
        return cell_problem(
            cell.source, f"writes to stderr; a lab may not: {text}"
        )
    image = output.select_one('img[src^="data:image/svg+xml;base64,"]')
    if image is None:
        return fenced(text, f'.text .output title="Out [{number}]"')
    alt, caption = cell.metadata.get("alt"), cell.metadata.get("caption")
    if not alt or not caption:
        message = 'draws: describe it with # %% alt="…" caption="…"'
        return cell_problem(cell.source, message)
    svg = base64.b64decode(image["src"].partition(",")[2]).decode()
    return in_page(
        Drawing(for_page(svg, name, ROLES), caption), name, alt, caption
    )


def cell_problem(source, message):
    """Report what is wrong with the cell of that source."""
    line = problems.line_of(source, problems.source_of(problems.page.file))
    return problems.report(f"this cell {message}", line)


def description(cells):
    """Return the first paragraph of a lab as plain text."""
    text = "\n\n".join(
        cell.source for cell in cells if cell.cell_type == "markdown"
    )
    paragraphs = [part for part in text.split("\n\n") if part[:1] not in "#"]
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`$]", r"\1", paragraphs[0])
    return " ".join(plain.split())
