"""The works that the pages cite; their footnotes say what they are.

A footnote of the form `[^nair2010]: Nair & Hinton (2010), Title. [PDF](…)` is a
work. What stands behind its first link belongs to that page alone.
"""

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path

NOTE = re.compile(
    r"^\[\^(?P<key>\w+)\]: (?P<who>[^\[(\n]+ \(\d{4}\)), (?P<what>.+)$", re.M
)
LINK = r"\[[^\]]*\]\((?:\([^()\s]*\)|[^()\s])+\)"
TO_FIRST_LINK = re.compile(rf".*?{LINK}")
TITLE = re.compile(r"^# (.+)$", re.M)


@dataclass
class Work:
    """A work: its authors and year, its title and place, who cites it."""

    who: str
    what: str
    pages: dict = field(default_factory=dict)  # path -> title


def works_in(docs: Path) -> dict[str, Work]:
    """Return {key: Work} of all pages below a folder."""
    found = {}
    for path in sorted(docs.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        for note in NOTE.finditer(text):
            linked = TO_FIRST_LINK.match(note["what"])
            what = (linked[0] if linked else note["what"]).rstrip(".")
            work = found.setdefault(note["key"], Work(note["who"], what))
            page = path.relative_to(docs).as_posix()
            work.pages[page] = TITLE.search(text)[1]
    return found


def entry(work: Work, use: str, reader: str) -> str:
    """Return a work as an entry of a definition list on the page `reader`."""
    start = posixpath.dirname(reader)
    pages = [
        f"[{title}]({posixpath.relpath(page, start)})"
        for page, title in work.pages.items()
    ]
    return f"{work.who}\n:   {work.what}. {use} Cited in {', '.join(pages)}.\n"
