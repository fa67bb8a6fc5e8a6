"""The style sheets of the site: what its pages use and nothing else.

The theme's own are 150 KB, written for every feature that it has. Here they and
ours become one, in which a rule stays only if each class, id and element of its
selector stands somewhere in a page, and a variable only if it is used. The math font
is part of it. A second one, for what scripts add to a page, comes with the scripts.
"""

import functools
import itertools
import re
import shutil

import tinycss2

from hooks.site import font

ADDRESS = "assets/style.css"
LATER = "assets/later.css"
THEME = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
SCRIPTS = (
    "assets/*.js",
    "assets/javascripts/*.js",
    "assets/run/*.js",
    "assets/tools/*.js",
)
# what stands in the theme's script for features that the site does not use;
# color-switching would have the style of every element computed anew
NOT_USED = re.compile(
    r"(data-)?md-(annotation|banner|clipboard|code__|color-switching|consent|"
    r"feedback|iconsearch|select|social|source|status|tag|tooltip(?!2)|version)|"
    r"tabbed|(data-linenos|example|mermaid|note|rtl|success)$"
)
TABLE = "table:not([class])", "table.data"  # for the theme, and here
WORD = re.compile(r"[A-Za-z_][\w-]*")
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
TAG = re.compile(r"<[A-Za-z][^>]*>")
PROSE = re.compile(r' (alt|aria-label|content|data-values|title)="[^"]*"')
STRING = re.compile(r"""\"[^"\n]*"|'[^'\n]*'|`[^`]*`""")
USE = re.compile(r"var\(\s*(--[\w-]+)")
DEFINITION = re.compile(r"""(--md-[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?:;|(?=\}))""")
# what older browsers need beside the same declaration without a prefix
PREFIXED = re.compile(r"""-(?:webkit|moz)-([\w-]+):([^;{}"']*);(?=\1:\2[;}])""")


@functools.lru_cache(200)
def words_of(html):
    """Return all that may be a name in a page: what is in tags and scripts."""
    html = DRAWING.sub("<svg><g><path><text><use>", html)
    code = SCRIPT.findall(html) + [PROSE.sub("", tag) for tag in TAG.findall(html)]
    return frozenset(WORD.findall(" ".join(code)))


@functools.lru_cache(50)
def words_in(script):
    """Return all that may be a name in the strings of a script."""
    words = WORD.findall(" ".join(STRING.findall(script)))
    return frozenset(word for word in words if not NOT_USED.match(word))


def write(site, pages, sheets):
    """Write the two style sheets, and remove those of which they were made."""
    theme = [next(site.glob(pattern)) for pattern in THEME]
    sheets = theme + [site / name for name in sheets]
    texts = [sheet.read_text(encoding="utf-8").replace(*TABLE) for sheet in sheets]
    scripts = [one for name in SCRIPTS for one in site.glob(name)]
    pages = [page.read_text(encoding="utf-8") for page in pages]
    words = frozenset().union(*map(words_of, pages))
    more = words.union(*(words_in(one.read_text(encoding="utf-8")) for one in scripts))
    math = font.font_for(pages)
    first = "\n".join(used(text, words) for text in texts)
    later = "\n".join(filter(None, (used(text, more, words) for text in texts)))
    variables = set(USE.findall(first + later))
    for address, style in ((ADDRESS, first), (LATER, later)):
        style = DEFINITION.sub(
            lambda found: found[0] if found[1] in variables else "", style
        )
        style = PREFIXED.sub("", style).replace(f'"{font.NAME}"', math)
        (site / address).write_text(style + "\n", encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()
    shutil.rmtree(theme[0].parent)


def used(text, words, known=None):
    """Return what these words need of a style sheet, and the known ones do not."""
    own = frozenset(WORD.findall(text))
    return used_of(text, own & words, known and own & known)


@functools.lru_cache(50)
def used_of(text, words, known):
    """Do so for words of the sheet alone: seldom new ones, when pages change."""
    return used_rules(rules_of(text), words, known)


@functools.lru_cache(500)
def rules_of(text):
    return tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)


def used_rules(rules, words, known=None):
    """Return, as text, the rules that these words need and the known ones do not."""
    kept = []
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude).strip()
        if rule.content is None:  # @charset
            continue
        content = tinycss2.serialize(rule.content).strip()
        if rule.type == "qualified-rule":
            prelude = used_selectors(rule.prelude, words, known)
        else:
            prelude = f"@{rule.at_keyword} {prelude}".strip()
            if rule.lower_at_keyword in ("media", "supports"):
                content = used_rules(rules_of(content), words, known)
            elif known is not None:  # a font, an animation
                continue
        if prelude and content:
            kept.append(f"{prelude}{{{content}}}")
    return "\n".join(kept)


def used_selectors(tokens, words, known):
    """Return those of the selectors in a rule's prelude that may match."""
    selectors = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    texts = []
    for selector in selectors:
        names = set(names_in(selector))
        if names <= words and (known is None or not names <= known):
            texts.append(tinycss2.serialize(selector).strip())
    return ",".join(texts)


def names_in(selector):
    """Yield the classes, ids, elements, data and values that it requires."""
    for before, token in itertools.pairwise([None, *selector]):
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            yield token.value
        elif token.type == "[] block":
            if (attribute := token.content[0].value).startswith("data-"):
                yield attribute
            if "=" in token.content:
                yield from WORD.findall(token.content[-1].value)
