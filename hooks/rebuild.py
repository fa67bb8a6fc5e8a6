"""Makes a rebuild take about a second, however many pages there are.

While serving, MkDocs renders every page anew when one has changed. Here a page
whose text, after its macros, is the same as last time is taken from memory.
"""

import functools
import hashlib
import logging
from pathlib import Path

RENDERED = (
    "markdown",
    "content",
    "toc",
    "meta",
    "_title_from_render",
    "present_anchor_ids",
    "links_to_anchors",
)
memory = {}  # page -> (fingerprint, what rendering it gave)


def remember(page):
    """Let the page render itself only if it has changed since it last did."""
    page.render = functools.partial(render, page, page.render)


def fingerprint_of(page, config, files):
    """Return a digest of all that the rendered page depends on."""
    settings = Path(config.config_file_path)
    read = [settings, Path(page.file.abs_src_path)]
    read += sorted((settings.parent / "includes").glob("*"))
    texts = [file.read_text(encoding="utf-8") for file in read]
    texts += [page.markdown, *(file.src_uri for file in files)]
    return hashlib.sha256("\n".join(texts).encode()).digest()


def render(page, original, config, files):
    fingerprint = fingerprint_of(page, config, files)
    key = page.file.abs_src_path
    if memory.get(key, (None,))[0] == fingerprint:
        vars(page).update(memory[key][1])
        return
    warnings = []
    problems = logging.Handler(logging.WARNING)
    problems.emit = warnings.append
    logging.getLogger("mkdocs").addHandler(problems)
    try:
        original(config, files)
    finally:
        logging.getLogger("mkdocs").removeHandler(problems)
    if not warnings:  # a problem is to be told every time
        known = {name: vars(page)[name] for name in RENDERED if name in vars(page)}
        memory[key] = (fingerprint, known)
