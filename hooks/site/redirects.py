"""Pages at old addresses, which lead to where the page is now."""

import html
import os.path

from hooks.problems import log

PAGE = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>This page has moved</title>
    <link rel="canonical" href="{address}">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url={relative}">
  </head>
  <body><p>This page has moved: <a href="{relative}">go there</a>.</p></body>
</html>
"""


def write(site, settings):
    """Write a page for each entry of `extra.redirects` in mkdocs.yml."""
    for old, new in settings.redirects.items():
        if not (site / new / "index.html").is_file():
            log.warning("mkdocs.yml: %s redirects to %s, which is no page", old, new)
        relative = os.path.relpath(new, old) + "/"
        text = PAGE.format(
            address=html.escape(settings.url + new),
            relative=html.escape(relative),
        )
        file = site / old / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
