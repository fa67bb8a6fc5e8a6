"""The style sheet of the site: what its pages use and nothing else.

The theme's own are 150 KB, written for every feature that it has. Here they and
ours become one, in which a rule stays only if each class, id and element of its
selector stands somewhere in a page or in a script, and a variable only if it is used.
The math font is part of it.
"""

import functools
import itertools
import re
import shutil
from pathlib import Path

import tinycss2

from hooks.site import font

ADDRESS = "assets/style.css"
THEME = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
SCRIPTS = "assets/*/*.js"
# what the theme's script adds to our pages: it has words for many other features
ADDED = re.compile(r"md-(search|tooltip2)|.*--|data-md-|focus-visible|mark$")
TABLE = "table:not([class])", "table.data"  # for the theme, and here
NAME = re.compile(r"[A-Za-z_][\w-]*")
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
TAG = re.compile(r"<[A-Za-z][^>]*>")
PROSE = re.compile(r' (alt|aria-label|content|data-values|title)="[^"]*"')
STRING = re.compile(r"""\"[^"\n]*"|'[^'\n]*'|`[^`]*`""")
USE = re.compile(r"var\(\s*(--[\w-]+)")
DEFINITION = re.compile(r"""(--md-[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?:;|(?=\}))""")


@functools.lru_cache(200)
def names_in(html):
    """Return all that may be a name in a page: what is in tags and scripts."""
    html = DRAWING.sub("<svg><g><path><text><use>", html)
    code = SCRIPT.findall(html) + [PROSE.sub("", tag) for tag in TAG.findall(html)]
    return frozenset(NAME.findall(" ".join(code)))


@functools.lru_cache(50)
def names_in_script(script):
    """Return all that may be a name in the strings of a script."""
    return frozenset(NAME.findall(" ".join(STRING.findall(script))))


def write(site: Path, pages: list[Path], sheets: list[str]) -> None:
    """Write the style sheet, and remove those of which it was made."""
    theme = [next(site.glob(pattern)) for pattern in THEME]
    sheets = theme + [site / name for name in sheets]
    pages = [page.read_text(encoding="utf-8") for page in pages]
    names = set().union(*map(names_in, pages))
    for script in site.glob(SCRIPTS):
        found = names_in_script(script.read_text(encoding="utf-8"))
        theme_s = script.parent.name == "javascripts"
        names.update(filter(ADDED.match, found) if theme_s else found)
    texts = [sheet.read_text(encoding="utf-8").replace(*TABLE) for sheet in sheets]
    style = "\n".join(used(text, frozenset(names)) for text in texts)
    variables = set(USE.findall(style))
    style = DEFINITION.sub(
        lambda found: found[0] if found[1] in variables else "", style
    )
    style = style.replace(f'"{font.NAME}"', font.font_for(pages))
    (site / ADDRESS).write_text(style + "\n", encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()
    shutil.rmtree(theme[0].parent)


def used(text, names):
    """Return what these names need of a style sheet."""
    return used_of(text, names.intersection(NAME.findall(text)))


@functools.lru_cache(50)
def used_of(text, names):
    """Do so for names of the sheet alone: seldom new ones, when pages change."""
    return used_rules(rules_of(text), names)


@functools.lru_cache(500)
def rules_of(text):
    return tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)


def used_rules(rules, names):
    """Return, as text, the rules that these names need."""
    kept = []
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude).strip()
        if rule.content is None:  # @charset
            continue
        content = tinycss2.serialize(rule.content).strip()
        if rule.type == "qualified-rule":
            prelude = used_selectors(rule.prelude, names)
        else:
            prelude = f"@{rule.at_keyword} {prelude}".strip()
            if rule.lower_at_keyword in ("media", "supports"):
                content = used_rules(rules_of(content), names)
        if prelude and content:
            kept.append(f"{prelude}{{{content}}}")
    return "\n".join(kept)


def used_selectors(tokens, names):
    """Return those of the selectors in a rule's prelude that may match."""
    selectors = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return ",".join(
        tinycss2.serialize(selector).strip()
        for selector in selectors
        if names.issuperset(required_by(selector))
    )


def required_by(selector):
    """Yield the classes, ids, elements, data and values that it requires."""
    for before, token in itertools.pairwise([None, *selector]):
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            yield token.value
        elif token.type == "[] block":
            if (attribute := token.content[0].value).startswith("data-"):
                yield attribute
            if "=" in token.content:
                yield from NAME.findall(token.content[-1].value)
