"""What is done to every finished page: valid HTML, and a strict security policy."""

import base64
import hashlib
import html
import itertools
import re

from hooks.site import breaks

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CAPTION = re.compile(r"<p>((?:(?!</?p>).)*)</p>\s*<table>", re.DOTALL)
TABLE = re.compile(r'(<table class="data"[^>]*>)(.*?</table>)', re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
SHORT = 100  # characters; a longer caption looks like the sentences that it is
LONG = 10  # rows; fewer come in one go
COLOURLESS = re.compile(r'<span class="[nopw]">([^<]*)</span>')
BACK = '<a class="footnote-backref"'
CHECKBOX = re.compile(r'(type="checkbox" id="__\w+") autocomplete="off"')
# a browser that fetches the next page ahead reports that default-src forbids it
NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\s*')
# the search is ours: see docs/assets/search
THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
WORKER = "assets/search/worker.js"
INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)
ALIGNED = re.compile(r' style="text-align: (left|right|center);"')


def captioned(words, number):
    """Let the paragraph before a table be its caption for screen readers, too.

    The table stands in a box that scrolls, which else the theme's script would make.
    """
    name = f"table-{number}"
    short = ' class="caption"' if len(TAG.sub("", words)) <= SHORT else ""
    return (
        f'<p id="{name}"{short}>{words}</p><div class="md-typeset__scrollwrap">'
        '<div class="md-typeset__table">'
        f'<table class="data" aria-labelledby="{name}">'
    )


def steady(table):
    """Fix the columns of a long table: it must not move while more rows arrive."""
    rows = [CELL.findall(row) for row in table[0].split("<tr>")[1:]]
    if len(rows) < LONG:
        return table[0]
    texts = [[html.unescape(TAG.sub("", cell)) for cell in row] for row in rows]
    parts = []
    for column in zip(*texts, strict=True):
        mean = sum(map(len, column)) / len(column)
        longest = max(map(len, " ".join(column).split()))
        parts.append(max(mean**0.5, 0.4 * min(longest, 10), 2.2))
    columns = "".join(
        f'<col class="of-{round(20 * part / sum(parts))}">' for part in parts
    )
    start = table[1].replace('"data"', '"data long"')
    return f"{start}<colgroup>{columns}</colgroup>{table[2]}"


def finish(page):
    """Return the page's HTML valid and with its Content-Security-Policy."""
    numbers = itertools.count(1)
    page = CAPTION.sub(lambda match: captioned(match[1], next(numbers)), page)
    page = TABLE.sub(steady, page)
    page = breaks.ARTICLE.sub(lambda article: breaks.bind(article[0]), page)
    page = page.replace("</table>", "</table></div></div>")
    page = NEIGHBOUR.sub("", page)
    page = THEME_WORKER.sub(WORKER, page)
    # the arrow back from a footnote stands beside the text, not in its lines
    page = page.replace(f"&#160;{BACK}", BACK)
    page = COLOURLESS.sub(r"\1", page)  # of names, blanks and signs in code
    page = ALIGNED.sub(r' class="\1"', page)
    page = page.replace(' role="dialog">', ' role="dialog" aria-label="Search">')
    page = page.replace(
        '"md-search-result__meta"', '"md-search-result__meta" role="status"'
    )
    if 'id="__toc"' not in page:  # a section's own page has no such box
        page = page.replace(' for="__toc"', "")
    page = INLINE_SCRIPT.sub(lambda script: COMMENT.sub("", script[0]), page)
    page = INDENTED.sub(lambda match: match[1] or "\n", page)
    page = CHECKBOX.sub(r"\1", page).replace(' tabindex=""', ' tabindex="0"')
    hashes = "".join(
        f" 'sha256-{base64.b64encode(digest).decode()}'"
        for script in dict.fromkeys(INLINE_SCRIPT.findall(page))
        for digest in [hashlib.sha256(script.encode()).digest()]
    )
    policy = POLICY | {"script-src": POLICY["script-src"] + hashes}
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    return page.replace("CONTENT-SECURITY-POLICY", text, 1)
