"""The pages as Markdown, for tools that read text: index.md and llms.txt."""

import html
import re

FIGURE = re.compile(
    r"<figure.*?<title[^>]*>(.*?)</title><desc[^>]*>(.*?)</desc>.*?"
    r"<figcaption>(.*?)</figcaption></figure>",
    re.DOTALL,
)


META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"')


def write(site, settings):
    """Write each page's figures as words, and llms.txt."""
    for page in site.rglob("index.md"):
        text = FIGURE.sub(r"Figure: \1. \2 (\3)", page.read_text("utf-8"))
        page.write_text(text.strip() + "\n", encoding="utf-8")
    listed = "\n".join(lines(site, settings))
    (site / "llms.txt").write_text(listed + "\n", encoding="utf-8")


def lines(site, settings):
    """Yield what the site is, and its pages with their descriptions."""
    yield from (f"# {settings.name}", "", f"> {settings.description}")
    every = [path.relative_to(site).as_posix() for path in site.rglob("index.md")]
    for entry in settings.nav or [{"Pages": sorted(every)}]:
        for title, pages in entry.items():
            yield from ("", f"## {title}", "")
            for path in [pages] if isinstance(pages, str) else pages:
                yield line(site, path, settings.url)


def line(site, path, url):
    """Return a page's line, from what its HTML says of it."""
    address = address_of(path)
    text = (site / address / "index.html").read_text(encoding="utf-8")
    about = {name: html.unescape(words) for name, words in META.findall(text)}
    title, description = about["og:title"], about["description"]
    return f"- [{title}]({url}{address}index.md): {description}"


def address_of(path: str) -> str:
    """Return the address of the page that is made of a file in docs."""
    stem = path.rpartition(".")[0].removesuffix("index").rstrip("/")
    return stem and f"{stem}/"
