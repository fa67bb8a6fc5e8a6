"""What the search knows: the sections of all pages, in search/sections.json.

docs/assets/search/engine.js finds them. Each section has its heading, its sentences,
what readers ask in other words, and beside the sentences what is found as well:
descriptions of figures, tables, and the names in its programs.
"""

import html
import json
import re

from bs4 import BeautifulSoup, Tag

from hooks.problems import log
from hooks.site.plain_text import address_of

ASKED = "asked.json"  # beside a page, until the site is published
ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
MOVED = '<meta http-equiv="refresh"'
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
WORDS = re.compile(r"<title[^>]*>(.*?)</title><desc[^>]*>(.*?)</desc>", re.S)
HEADINGS = ["h1", "h2", "h3"]
NEVER = (
    ".headerlink, .output, .filename, .footnote, :has(> .footnote-ref), .try, .controls"
)
BREAK = "\x1f"
NAME = re.compile(r"[A-Za-z_][\w.]*\w")
TOPICS = '<div id="all-topics"></div>'


def write(folder, settings):
    """Write what the search reads, and the list of all topics into its page."""
    pages, lists = [], []
    for file in sorted(folder.rglob("index.html")):
        text = file.read_text(encoding="utf-8")
        address = file.parent.relative_to(folder).as_posix() + "/"
        if TOPICS in text:
            lists.append(file)
        elif MOVED not in text:
            pages.append(page_of(text, address.removeprefix("./")))
            add_asked(pages[-1], file.with_name(ASKED))
    text = json.dumps(pages, ensure_ascii=False, separators=(",", ":"))
    target = folder / "search"
    target.mkdir(exist_ok=True)
    (target / "sections.json").write_text(text, encoding="utf-8")
    # the theme's script fetches this; it marks words, which blanks separate
    theme = {"config": {"separator": r"[\s\-]+"}, "docs": []}
    (target / "search_index.json").write_text(json.dumps(theme))
    for file in lists:
        text = file.read_text(encoding="utf-8")
        text = text.replace(TOPICS, topics(pages, settings.nav))
        file.write_text(text, encoding="utf-8")


def page_of(text, address):
    """Return a page's address, title and sections, from its HTML."""
    article = SVG.sub(words_of, ARTICLE.search(text)[0])
    soup = BeautifulSoup(article, "html.parser")
    for element in soup.select(NEVER):
        element.decompose()
    for fraction in soup.find_all("mfrac"):
        next(fraction.children).insert_after("/")
    for power in soup.find_all("msup"):
        next(power.children).insert_after("^")
    for formula in soup.find_all("math"):
        formula.replace_with(formula.get_text())
    sections = []
    for element in soup.article.find_all(recursive=False):
        read(element, sections)
    return {
        "address": address,
        "title": sections[0]["heading"],
        "sections": sections,
    }


def words_of(svg):
    """Return the name and the description of a drawing in the place of itself."""
    found = WORDS.search(svg[0])
    return f"{found[1]}. {found[2]}" if found else ""


def read(element, sections):
    """Add what an element says to the last section, or begin the next."""
    if element.name in HEADINGS:
        section = {"anchor": element.get("id", ""), "heading": line(element)}
        parts = {"asked": [], "text": "", "more": "", "code": ""}
        sections.append(section | parts)
    elif element.find(HEADINGS):
        for part in element.find_all(recursive=False):
            read(part, sections)
    elif sections:
        section, box = sections[-1], element.wrap(Tag(name="div"))
        for part in box.find_all(["figure", "table", "pre"]):
            if part.name == "pre":
                names = dict.fromkeys(NAME.findall(part.get_text()))
                section["code"] += " ".join(names) + "\n"
            else:
                section["more"] += line(part, " ") + "\n"
            part.decompose()
        section["text"] += lines(box)


def line(element, between=""):
    return " ".join(element.get_text(between).split())


def lines(element):
    """Return the text, with a line for each paragraph, item or definition."""
    for block in element.find_all(["p", "li", "dt", "dd", "summary"]):
        block.append(": " if block.name == "dt" else BREAK)
    text = element.get_text().split(BREAK)
    return "".join(" ".join(one.split()) + "\n" for one in text if one.strip())


def add_asked(page, file):
    """Give the sections what readers ask, by the sections' anchors."""
    if not file.is_file():
        return
    asked = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    for section in page["sections"]:
        section["asked"] = asked.pop(section["anchor"], [])
    for anchor in asked:
        log.warning(
            '%s has "asked" for #%s, which is none of its sections',
            page["address"] or "the home page",
            anchor,
        )


def topics(pages, nav):
    """Return a list of all pages with their sections, in the order of the menu."""
    found = {page["address"]: topic(page) for page in pages}
    text = ""
    for entry in nav:
        for title, paths in entry.items():
            listed = [paths] if isinstance(paths, str) else paths
            items = [found.get(address_of(path), "") for path in listed]
            text += f"<h2>{title}</h2><ul>{''.join(items)}</ul>"
    return text


def topic(page):
    sections = [f"<li>{link(page, section)}</li>" for section in page["sections"]]
    inner = f"<ul>{''.join(sections[1:])}</ul>" if sections[1:] else ""
    return f"<li>{link(page, page['sections'][0])}{inner}</li>"


def link(page, section):
    address = f"../../{page['address']}#{section['anchor']}"
    return f'<a href="{address}">{html.escape(section["heading"])}</a>'
