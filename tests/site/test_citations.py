"""A paper is cited in one form on all pages, and stands among the sources."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
SOURCES = (DOCS / "reference" / "sources.md").read_text(encoding="utf-8")
NOTE = re.compile(r"^\[\^([a-z]+\d{4})\]: (.*)$", re.M)
ADDRESS = re.compile(r"https?://(?:\([^()\s]*\)|[^()\s])+")


def citations():
    """Return [(key, words before the link, addresses, page), …]."""
    found = []
    for page in sorted(DOCS.rglob("*.md")):
        for key, note in NOTE.findall(page.read_text(encoding="utf-8")):
            words = note.partition("[")[0]
            found.append((key, words, ADDRESS.findall(note), page.name))
    return found


def test_a_paper_has_one_form():
    forms = {}
    for key, words, addresses, page in citations():
        place = re.sub(r"chap\d\.html$", "", "".join(addresses[:1]))
        forms.setdefault(key, {}).setdefault((words, place), []).append(page)
    assert len(forms) > 30
    assert {k: f for k, f in forms.items() if len(f) > 1} == {}


def test_every_paper_stands_among_the_sources():
    papers = {
        address
        for _, _, addresses, _ in citations()
        for address in addresses
        if re.search(r"doi\.org|arxiv\.org|mlr\.press|\.pdf$", address)
    }
    assert len(papers) > 25
    assert {paper for paper in papers if paper not in SOURCES} == set()
