"""Wrong input, told to the author: which page, which line, what to do.

A problem is logged as a warning and shown in the page. `mkdocs build` is
strict (see mkdocs.yml), so it then fails, after having named every problem;
`make serve` goes on serving, shows the message in the page and recovers
when the page is mended.
"""

import html
import logging
import re
import traceback
from pathlib import Path

log = logging.getLogger("mkdocs.plugins.why_derivatives")
page = None  # the page being rendered


class Problem(Exception):
    """What is wrong, and what the author can do about it, in one sentence."""


def report(message: str, line: int | None = None) -> str:
    """Log the problem and return it as a box to be shown in the page."""
    text = located(message, line)
    log.warning(text)
    return f'<p class="problem">{html.escape(text)}</p>'


def located(message: str, line: int | None) -> str:
    """Put the page and the line, if it is known, before a message."""
    return page.file.src_uri + (f":{line}: " if line else ": ") + message


def source_of(file) -> str:
    return Path(file.abs_src_path).read_text(encoding="utf-8-sig")


def line_of(text: str, source: str) -> int | None:
    """Return the line of source on which text first stands, or None."""
    before, found, _ = source.partition(text)
    return before.count("\n") + 1 if found else None


def template_line(error: Exception, markdown: str) -> int | None:
    """Return the line of the page's file on which a macro raised error."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == "<template>"
    ]
    line = getattr(error, "lineno", None) or (lines[-1] if lines else None)
    front_matter = source_of(page.file).rstrip().count("\n") - markdown.rstrip().count(
        "\n"
    )
    return line and line + front_matter


class NameTheLine(logging.Filter):
    """Adds the line to what MkDocs says about a broken link or anchor."""

    def __init__(self, docs_dir):
        super().__init__()
        self.docs_dir = Path(docs_dir)

    def filter(self, record):
        message = record.getMessage()
        if found := re.search(r"'([^']+)' contains .*?link '([^']+)'", message):
            text = (self.docs_dir / found[1]).read_text(encoding="utf-8-sig")
            line = line_of(f"]({found[2]}", text)
            record.msg, record.args = f"{found[1]}:{line}: {message}", ()
        return True
