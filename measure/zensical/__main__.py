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
PARTS = {
    "headings with an address": "h2[id], h3[id]",
    "programs and outputs": "pre",
    "tables": "table",
    "links": "p a[href], li a[href]",
    "footnotes": ".footnote li",
    "answers that unfold": "details",
    "terms explained in place": "abbr",
    "formulas, as MathML": "math",
    "figures, as drawings": "figure svg",
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


def count(page):
    """Return how many of each part a page has."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article")
    return [len(article.select(part)) for part in PARTS.values()]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = prepare(folder)
        command = [sys.executable, "-m", "zensical", "build"]
        subprocess.run(command, cwd=folder, check=True)
        built = [path for path in paths if (folder / "site" / path).exists()]
        ours, theirs = (
            [sum(parts) for parts in zip(*map(count, pages), strict=True)]
            for pages in (
                [site / path / "index.html" for path in built]
                for site in (ROOT / "site", folder / "site")
            )
        )
    print(f"Zensical {version('zensical')} has built", end=" ")
    print(f"{len(built)} of {len(paths)} pages.", *{*paths} - {*built})
    for part, wanted, found in zip(PARTS, ours, theirs, strict=True):
        print(f"{found:6} of {wanted:5}  {part}")


if __name__ == "__main__":
    main()
