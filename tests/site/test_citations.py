"""A work is cited in one form on all pages, and has its entry among the sources."""

import re
from pathlib import Path

from hooks.pages.works import NOTE, works_in

DOCS = Path(__file__).parents[2] / "docs"
SOURCES = (DOCS / "reference" / "sources.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r'\{\{ work\("(\w+)", "[^"]+"\) \}\}', SOURCES)
WORKS = works_in(DOCS)
ADDRESS = re.compile(r"https?://(?:\([^()\s]*\)|[^()\s])+")


def citations():
    """Return [(key, words before the link, addresses, page), …]."""
    found = []
    for page in sorted(DOCS.rglob("*.md")):
        for note in NOTE.finditer(page.read_text(encoding="utf-8")):
            words = note["who"] + ", " + note["what"].partition("[")[0]
            addresses = ADDRESS.findall(note["what"])
            found.append((note["key"], words, addresses, page.name))
    return found


def test_a_work_has_one_form():
    forms = {}
    for key, words, addresses, page in citations():
        place = re.sub(r"chap\d\.html$", "", "".join(addresses[:1]))
        forms.setdefault(key, {}).setdefault((words, place), []).append(page)
    assert len(forms) > 50
    assert {k: f for k, f in forms.items() if len(f) > 1} == {}


def test_every_work_has_its_entry_and_every_entry_its_work():
    assert sorted(set(WORKS) - set(ENTRIES)) == [], "footnotes without entry"
    assert sorted(set(ENTRIES) - set(WORKS)) == [], "entries without footnote"
    assert len(ENTRIES) == len(set(ENTRIES))


def test_a_key_is_the_first_author_and_the_year():
    for key, work in WORKS.items():
        year = work.who[-5:-1]
        assert re.fullmatch(rf"[a-z]+{year}", key), key


def test_no_paper_is_linked_without_a_footnote():
    """A bare link would stand neither in print nor among the sources."""
    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        body = re.sub(r"^\[\^\w+\]: .*$", "", text, flags=re.M)
        papers = re.findall(r"\]\((https?://(?:doi|arxiv)\.org/\S+)\)", body)
        allowed = ["https://doi.org/10.24432/C50P49"]  # the labs' data
        assert [p for p in papers if p not in allowed] == [], page.name


def test_the_year_is_that_of_arxiv_with_three_exceptions():
    printed = set()
    for work in WORKS.values():
        found = re.search(r"arxiv\.org/abs/(\d\d)\d\d\.", work.what)
        if found and work.who[-3:-1] != found[1]:
            printed.add(work.who.split()[0].rstrip(",") + work.who[-7:])
    assert printed == {"Pascanu (2013)", "He (2016)", "Baydin (2018)"}
    assert all(name in SOURCES for name in printed)
