"""One style sheet for the site, with what its pages use and nothing else.

The theme's own are 150 KB, written for every feature that it has. Here they and
ours become one, in which a rule stays only if each class, id and element of its
selector stands somewhere in a page or a script, and a variable only if it is used.
"""

import functools
import itertools
import re
import shutil
from pathlib import Path

import tinycss2

ADDRESS = "assets/style.css"
THEME = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
SCRIPTS = (
    "assets/*.js",
    "assets/javascripts/*.js",
    "assets/run/*.js",
    "assets/tools/*.js",
)
# names of features that stand in the theme's script and that the site does not use;
# color-switching would have the style of every element computed anew
NOT_USED = re.compile(
    r"md-(annotation|color-switching|consent|feedback|iconsearch|social|"
    r"status|tag|version)"
)
WORD = re.compile(r"[A-Za-z_][\w-]*")
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
USE = re.compile(r"var\(\s*(--[\w-]+)")
DEFINITION = re.compile(
    r"""(--md-[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?:;|(?=\}))"""
)
found = set()  # all words of the pages of this build


def on_config(config):
    """Take over the site's own style sheets: `styles` in the theme links one."""
    found.clear()
    config.extra["style"] = ADDRESS
    config.extra["sheets"] = list(config.extra_css)
    config.extra_css = []


@functools.lru_cache(200)
def words_of(text):
    """Return all that may be a name in a page or a script."""
    return frozenset(WORD.findall(DRAWING.sub("svg g path text use", text)))


def note(html):
    """Remember the words of a page."""
    found.update(words_of(html))


def write_style(config):
    """Write the one style sheet, and remove those of which it was made."""
    site = Path(config.site_dir)
    theme = [next(site.glob(pattern)) for pattern in THEME]
    sheets = theme + [site / name for name in config.extra["sheets"]]
    scripts = [one for name in SCRIPTS for one in site.glob(name)]
    words = found.union(
        *(words_of(one.read_text(encoding="utf-8")) for one in scripts)
    )
    texts = (sheet.read_text(encoding="utf-8") for sheet in sheets)
    style = "\n".join(used(text, words_of(text) & words) for text in texts)
    variables = set(USE.findall(style))
    style = DEFINITION.sub(
        lambda found: found[0] if found[1] in variables else "", style
    )
    (site / ADDRESS).write_text(style + "\n", encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()
    shutil.rmtree(theme[0].parent)


@functools.lru_cache(20)
def used(text, words):
    """Return what is used of a style sheet; seldom new, for pages that change."""
    return used_rules(rules_of(text), words)


@functools.lru_cache(500)
def rules_of(text):
    return tinycss2.parse_stylesheet(
        text, skip_comments=True, skip_whitespace=True
    )


def used_rules(rules, words):
    """Return, as text, the rules that pages of these words need."""
    kept = []
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude).strip()
        if rule.content is None:  # @charset
            continue
        content = tinycss2.serialize(rule.content).strip()
        if rule.type == "qualified-rule":
            prelude = used_selectors(rule.prelude, words)
        else:
            prelude = f"@{rule.at_keyword} {prelude}".strip()
            if rule.lower_at_keyword in ("media", "supports"):
                content = used_rules(rules_of(content), words)
        if prelude and content:
            kept.append(f"{prelude}{{{content}}}")
    return "\n".join(kept)


def used_selectors(tokens, words):
    """Return those of the selectors in a rule's prelude that may match."""
    selectors = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    texts = [
        tinycss2.serialize(selector).strip()
        for selector in selectors
        if words.issuperset(names_in(selector))
    ]
    return ",".join(text for text in texts if not NOT_USED.search(text))


def names_in(selector):
    """Yield the classes, ids, elements and attribute values that it requires."""
    for before, token in itertools.pairwise([None, *selector]):
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            yield token.value
        elif token.type == "[] block" and "=" in token.content:
            yield from WORD.findall(token.content[-1].value)
