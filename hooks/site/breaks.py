"""Where a line may end: after the parts of a name, never within a short formula."""

import re

ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
PART = re.compile(
    r'(?P<name><span class="filename">(?P<path>[^<]*)</span>)|'
    r"(?P<whole><(pre|svg|math|script)\b.*?</\4>)|"
    r"<code>(?P<code>[^<]*)</code>|(?P<tag><[^>]*>)|(?P<text>[^<]+)",
    re.DOTALL,
)
LONG = 18  # characters; a shorter piece of code stays on one line
JOINT = re.compile(r"(?<=[\w)][/_.(,=])(?=[\w*(])")
BOUND = "\N{NO-BREAK SPACE}"
NUMBER = r"[−-]?[\d∞]"
RELATION = re.compile(rf" (≈|=|≤|≥|≠|&lt;|&gt;) (?={NUMBER}[\d.]{{0,5}}(?![\d.]))")
PRODUCT = re.compile(rf"(?<=[\d∞)]) ([×·+]) (?={NUMBER})")
FORMULA = re.compile(r"\b\w′\([^()\s]{1,6}\)|∞/∞")


def bind(article):
    """Return the HTML of an article with the places where its lines may end."""
    return PART.sub(bound, article)


def bound(part):
    if part["name"]:
        return f'<span class="filename">{name(part["path"])}</span>'
    if code := part["code"]:
        if len(code) <= LONG:
            return f"<code>{code}</code>"
        return f'<code class="long">{JOINT.sub("<wbr>", code)}</code>'
    return text(part["text"]) if part["text"] else part[0]


def name(path):
    """Let the folder be told from the file, which alone is shown on a phone."""
    folder, slash, file = path.rpartition("/")
    file = file.replace("_", "_<wbr>")
    return f'<span class="folder">{folder}/</span><wbr>{file}' if slash else file


def text(words):
    words = RELATION.sub(rf"{BOUND}\1{BOUND}", words)
    words = PRODUCT.sub(rf"{BOUND}\1{BOUND}", words)
    return FORMULA.sub(r'<span class="nowrap">\g<0></span>', words)
