"""The text of a lab's page: its cells, with their outputs between them.

They become Markdown, which then goes the way of every page: formulas, links, code
blocks, table of contents, figures that follow the theme. The HTML that mkdocs-jupyter
makes, 600 KB of styles and scripts, is not used.
"""

import re

from hooks import problems
from hooks.pages.cells import kept, needs
from hooks.pages.drawing import Drawing, in_page
from hooks.pages.svg import for_page
from hooks.pages.words import fenced

SVG = "image/svg+xml"


def output_of(output):
    """Return what a cell put out as a pair (kind, text)."""
    if output["output_type"] == "stream":
        return "stderr" if output["name"] == "stderr" else "text", output["text"]
    if SVG in output["data"]:
        return "svg", output["data"][SVG]
    return "text", output["data"]["text/plain"]


def joined(outputs):
    """Put together what a cell printed in one go but was received in parts."""
    whole = []
    for kind, text in outputs:
        if whole and kind != "svg" and whole[-1][0] == kind:
            whole[-1] = (kind, whole[-1][1] + text)
        else:
            whole.append((kind, text))
    return whole


def as_markdown(cells: list, stem: str) -> str:
    """Return the text of the page of the executed lab called stem."""
    code = [cell for cell in cells if cell.cell_type == "code"]
    parts, numbered = [], enumerate(needs(code), 1)
    for cell in cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        number, missing = next(numbered)
        attributes = f'.python .cell title="In [{number}]"'
        if missing:
            attributes += f' data-needs="{" and ".join(sorted(missing))}"'
        if kept(cell):
            attributes += f' data-keeps="{stem}-{number}.npz"'
        parts.append(fenced(cell.source, attributes))
        for part, (kind, text) in enumerate(joined(map(output_of, cell.outputs)), 1):
            name = f"labs-{stem}-{number}-{part}"
            if kind == "text":
                parts.append(fenced(text, f'.text .output title="Out [{number}]"'))
            elif kind == "svg":
                parts.append(figure(text, cell, name))
            else:
                message = f"writes to stderr; a lab may not: {text}"
                parts.append(cell_problem(cell.source, message.strip()))
    downloads = [f"[{stem}{end}]({stem}/{stem}{end})" for end in (".ipynb", ".py")]
    parts.insert(1, f"Download: {' · '.join(downloads)}\n{{: .downloads }}")
    return "\n\n".join(parts) + "\n"


def figure(svg, cell, name):
    """Return a figure as it stands in the page; its cell describes it."""
    from snippets.figures.style import ROLES

    alt, caption = cell.metadata.get("alt"), cell.metadata.get("caption")
    if not alt or not caption:
        message = 'draws: describe it with # %% alt="…" caption="…"'
        return cell_problem(cell.source, message)
    return in_page(Drawing(for_page(svg, name, ROLES), caption), name, alt, caption)


def cell_problem(source: str, message: str) -> str:
    """Report what is wrong with the cell of that source."""
    line = problems.line_of(source, problems.source_of(problems.page.file))
    return problems.report(f"this cell {message}", line)


def description(cells: list) -> str:
    """Return the first sentence of a lab as plain text."""
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    paragraphs = [part for part in text.split("\n\n") if part[:1] not in "#"]
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`$]", r"\1", paragraphs[0])
    return " ".join(plain.split())
