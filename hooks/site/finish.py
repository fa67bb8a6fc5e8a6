"""What is done to every finished page: valid HTML, and a strict security policy."""

import base64
import hashlib
import itertools
import re

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
NOT_SEARCHED = " data-search-exclude"  # which the search has read by now
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CAPTION = re.compile(r"<p>((?:(?!</?p>).)*)</p>\s*<table>", re.DOTALL)
COLOURLESS = re.compile(r'<span class="[nopw]">([^<]*)</span>')
CHECKBOX = re.compile(r'(type="checkbox" id="__\w+") autocomplete="off"')
# a browser that fetches the next page ahead reports that default-src forbids it
NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\s*')
INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)
ALIGNED = re.compile(r' style="text-align: (left|right|center);"')


def captioned(words, number):
    """Let the paragraph before a table be its caption for screen readers, too.

    The table stands in a box that scrolls, which else the theme's script would make.
    """
    name = f"table-{number}"
    return (
        f'<p id="{name}">{words}</p><div class="md-typeset__scrollwrap">'
        '<div class="md-typeset__table">'
        f'<table class="data" aria-labelledby="{name}">'
    )


def finish(html):
    """Return the page's HTML valid and with its Content-Security-Policy."""
    numbers = itertools.count(1)
    html = CAPTION.sub(lambda match: captioned(match[1], next(numbers)), html)
    html = html.replace("</table>", "</table></div></div>")
    html = NEIGHBOUR.sub("", html).replace(NOT_SEARCHED, "")
    html = COLOURLESS.sub(r"\1", html)  # of names, blanks and signs in code
    html = ALIGNED.sub(r' class="\1"', html)
    html = html.replace(
        ' role="dialog">', ' role="dialog" aria-label="Search">'
    )
    if 'id="__toc"' not in html:  # a section's own page has no such box
        html = html.replace(' for="__toc"', "")
    html = INLINE_SCRIPT.sub(lambda script: COMMENT.sub("", script[0]), html)
    html = INDENTED.sub(lambda match: match[1] or "\n", html)
    html = CHECKBOX.sub(r"\1", html).replace(' tabindex=""', ' tabindex="0"')
    hashes = "".join(
        f" 'sha256-{base64.b64encode(digest).decode()}'"
        for script in dict.fromkeys(INLINE_SCRIPT.findall(html))
        for digest in [hashlib.sha256(script.encode()).digest()]
    )
    policy = POLICY | {"script-src": POLICY["script-src"] + hashes}
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    return html.replace("CONTENT-SECURITY-POLICY", text, 1)
