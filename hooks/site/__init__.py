"""What is done to a built site: files in, files out.

Nothing here knows how the pages were made, or by which builder.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from hooks.site import (
    cards,
    finish,
    plain_text,
    redirects,
    runtime,
    search,
    styles,
)

UNUSED = (
    "**/*.map",
    "assets/images",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
)


@dataclass(frozen=True)
class Settings:
    """What is not in the site's folder itself."""

    name: str
    description: str
    url: str
    nav: list  # [{title: path or list of paths}, …]
    sections: dict  # the first part of an address -> words on its card
    redirects: dict  # old address -> new address
    sheets: list  # the site's own style sheets
    python: Path | None  # the folder of Python for the browser


def publish(folder: Path, settings: Settings) -> None:
    """Finish the site that was built into the folder."""
    pages = sorted(folder.rglob("*.html"))
    for page in pages:
        html = page.read_text(encoding="utf-8")
        page.write_text(finish.finish(html), encoding="utf-8")
    search.write(folder, settings)
    plain_text.write(folder, settings)
    cards.write(folder, settings)
    redirects.write(folder, settings)
    runtime.copy(settings.python, folder)
    styles.write(folder, pages, settings.sheets)
    for pattern in UNUSED:
        for path in list(folder.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
