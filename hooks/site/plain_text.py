"""The pages as Markdown, for tools that read text: index.md and llms.txt."""

import re
from pathlib import Path

FIGURE = re.compile(
    r"<figure.*?<title[^>]*>(.*?)</title><desc[^>]*>(.*?)</desc>.*?"
    r"<figcaption>(.*?)</figcaption></figure>",
    re.DOTALL,
)


def write_page(page):
    """Write the page's Markdown, as it is after its macros, beside its HTML."""
    text = FIGURE.sub(r"Figure: \1. \2 (\3)", page.markdown)
    path = Path(page.file.abs_dest_path).with_suffix(".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.strip() + "\n", encoding="utf-8")


def write_list(config, navigation):
    """Write llms.txt: what the site is, and its pages with their descriptions."""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}"]
    for item in navigation.items:
        pages = item.children if item.is_section else [item]
        lines += ["", f"## {item.title}", ""]
        for page in pages:
            about = page.meta.get("description", "")
            address = f"{config.site_url}{page.url}index.md"
            lines.append(f"- [{page.title}]({address}): {about}")
    path = Path(config.site_dir, "llms.txt")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
