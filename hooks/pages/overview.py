"""An overview of a section: its pages with a sentence and the minutes they take.

It follows the menu in mkdocs.yml; titles and sentences are those of the pages.
"""

import functools
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

WORDS_A_MINUTE = 180  # for a text with formulas
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
FIRST_SENTENCE = re.compile(r"^# .+\n\n([^.?]+[.?])", re.MULTILINE)
COMPUTED = re.compile(r"\{[{%].*?[%}]\}|```.*?```|^\[\^.*$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"^# ?(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Stop:
    """A page of a section; symptom is what brings a reader to it, if it says so."""

    path: str
    title: str
    sentence: str
    minutes: int
    symptom: str


@functools.lru_cache(200)
def stop(path: str, text: str) -> Stop:
    """Return what the text of a page, or of a lab, says of itself."""
    if path.endswith(".py"):
        text = "\n".join(COMMENT.findall(text))
        about = {"description": " ".join(FIRST_SENTENCE.search(text)[1].split())}
    else:
        found = FRONT_MATTER.match(text)
        about, text = yaml.safe_load(found[1]), text[found.end() :]
    title = TITLE.search(text)[1]
    words = len(COMPUTED.sub("", text).split())
    minutes = max(round(words / WORDS_A_MINUTE), 1)
    return Stop(path, title, about["description"], minutes, about.get("symptom", ""))


def stops(docs: Path, nav: list, section: str) -> Iterator[Stop]:
    """Yield the pages of a section, without its own."""
    for [pages] in map(dict.values, nav):
        for path in pages if isinstance(pages, list) else []:
            if posixpath.dirname(path) == section and path != f"{section}/index.md":
                yield stop(path, (docs / path).read_text(encoding="utf-8"))


def overview(docs: Path, nav: list, section: str, numbered: bool = False) -> str:
    """Return the overview as a list in Markdown, for the section's own page."""
    text, mark = "", "1." if numbered else "-"
    for one in stops(docs, nav, section):
        link = f"[{one.title}]({posixpath.relpath(one.path, section)})"
        head = f"**{one.symptom}:** {link}" if one.symptom else link
        minutes = f"{one.minutes} minute{'s' * (one.minutes > 1)}"
        text += f"{mark} {head} <small>{minutes}</small>\n\n    {one.sentence}\n\n"
    return text
