"""Builds the pages' Markdown with Zensical and says what is missing: `make zensical`.

Material's authors build Zensical, which reads mkdocs.yml but runs neither plugins nor
hooks. It gets what hooks/pages/ has made of the pages, the site's index.md files, and
its pages are compared with ours, part by part.
"""

import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
PARTS = {  # what a page of ours has, and what stands for it in one of Zensical's
    "headings with an address": ("h2[id], h3[id]", "h2[id], h3[id]"),
    "programs and outputs": ("pre", "pre"),
    "tables": ("table", "article table:not(.highlighttable)"),
    "links": ("p a[href], li a[href]", "p a[href], li a[href]"),
    "footnotes": (".footnote li", ".footnote li"),
    "answers that unfold": ("details", "details"),
    "terms explained in place": ("abbr", "abbr"),
    "formulas, as MathML": ("math", "math"),
    "figures, as drawings": ("figure svg", "figure svg"),
}


class Settings(yaml.SafeLoader):
    """Reads mkdocs.yml; what its own tags say is not needed here."""


Settings.add_multi_constructor("!", lambda loader, tag, node: None)


def prepare(folder):
    """Write a project of Markdown alone; return the pages' paths."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.load(text, Settings)
    extensions = settings["markdown_extensions"]
    for extension in extensions:
        if "pymdownx.snippets" in extension:
            extension["pymdownx.snippets"]["base_path"] = [str(ROOT)]
    settings = {
        "site_name": settings["site_name"],
        "theme": {"variant": "classic", "features": []},
        "markdown_extensions": extensions,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    site, paths = ROOT / "site", []
    for page in sorted(site.rglob("index.md")):
        path = page.parent.relative_to(site)
        below = any(site.joinpath(path).glob("*/index.md"))
        name = path / "index.md" if below else path.with_suffix(".md")
        target = folder / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, target)
        paths.append(path)
    return paths


def count(page, number):
    """Return how many of each part a page has."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article")
    return [len(article.select(part[number])) for part in PARTS.values()]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = prepare(folder)
        command = [sys.executable, "-m", "zensical", "build"]
        subprocess.run(command, cwd=folder, check=True)
        totals = [[0, 0] for _ in PARTS]
        missing = []
        for path in paths:
            theirs = folder / "site" / path / "index.html"
            if not theirs.exists():
                missing.append(path.as_posix())
                continue
            pages = ROOT / "site" / path / "index.html", theirs
            for number, page in enumerate(pages):
                for total, found in zip(
                    totals, count(page, number), strict=True
                ):
                    total[number] += found
    print(f"Zensical {version('zensical')} has built", end=" ")
    print(f"{len(paths) - len(missing)} of {len(paths)} pages.", *missing)
    for part, (ours, found) in zip(PARTS, totals, strict=True):
        print(f"{found:6} of {ours:5}  {part}")


if __name__ == "__main__":
    main()
