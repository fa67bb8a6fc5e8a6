"""Turns a Matplotlib figure into an SVG element for the page.

One drawing serves the light and the dark theme: the colours of
snippets/figures/style.py become CSS custom properties, text stays text in the
page's font, and every id carries the figure's name so that several figures
can stand on one page. The same figure always gives the same bytes.
"""

import html
import io
import re
from dataclasses import dataclass

from hooks.problems import Problem

STYLE = re.compile(r' style="([^"]*)"')
NUMBER = re.compile(r"-?\d+\.\d{3,}")
ID = re.compile(r'( id="|url\(#|href="#)')
AUTOMATIC_ID = re.compile(r' id="(?:[a-z]+tick|[a-z0-9]*[a-z])_\d+"')
INVISIBLE = re.compile(r'<path d="[^"]*" fill="none"/>|<defs>\s*</defs>')


@dataclass(frozen=True)
class Drawing:
    """An SVG element with room for its description, and its accessible name."""

    svg: str
    name: str


def svg_of(figure):
    """Return the figure as SVG text that does not depend on the day."""
    file = io.StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def as_attributes(match):
    """Turn a style attribute into presentation attributes.

    A strict Content-Security-Policy forbids style attributes.
    """
    declarations = (part.partition(":") for part in match[1].split(";"))
    attributes = {
        name.strip(): value.strip() for name, _, value in declarations
    }
    return "".join(
        f' {name}="{value}"'
        for name, value in attributes.items()
        if name and name != "font-family"  # which is the page's
    )


def rounded(number):
    """Write a coordinate with two decimals at the most."""
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def for_page(svg, prefix, roles):
    """Return Matplotlib's SVG as an element that fits into a page."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = STYLE.sub(as_attributes, svg)
    svg = re.sub("<[^>]*>", lambda tag: NUMBER.sub(rounded, tag[0]), svg)
    svg = AUTOMATIC_ID.sub("", svg)
    svg = ID.sub(lambda m: m[1] + prefix + "--", svg)
    for role, colour in roles.items():
        svg = svg.replace(colour, f"var(--figure-{role})")
    svg = INVISIBLE.sub("", svg)
    svg = re.sub(r"\s*\n\s*", " ", svg)
    svg = svg.replace("> <", "><").replace(' "', '"').replace(" />", "/>")
    view_box = re.search(r'viewBox="[^"]*"', svg)[0]
    root = f'<svg {view_box} stroke-linejoin="round" role="img">'
    return root + svg[svg.index(">") + 1 :].strip()


def in_page(drawing, stem, alt, caption):
    """Return the drawing as a figure element with description and caption."""
    prefix = stem.replace("/", "-")
    name, alt, caption = (
        html.escape(text, quote=False) for text in (drawing.name, alt, caption)
    )
    svg = drawing.svg.replace(
        ">",
        f' aria-labelledby="{prefix}--name" aria-describedby="{prefix}--alt">'
        f'<title id="{prefix}--name">{name}</title>'
        f'<desc id="{prefix}--alt">{alt}</desc>',
        1,
    )
    return (
        f'<figure class="figure" id="figure-{prefix}">{svg}'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def drawing_of(draw, path):
    """Call draw() and return its Drawing; path tells where it is defined."""
    from snippets.figures.style import ROLES

    name = f"snippets/figures/{path}"
    if not draw.__doc__:
        raise Problem(
            f"{name}: draw() needs a docstring; its first line is the figure's name "
            "for screen readers"
        )
    prefix = "-".join(path.with_suffix("").parts)
    svg = for_page(svg_of(draw()), prefix, ROLES)
    if foreign := sorted(set(re.findall(r"#[0-9a-f]{6}\b", svg))):
        raise Problem(
            f"{name} uses {', '.join(foreign)}: take colours from "
            "snippets/figures/style.py, so that they follow the theme"
        )
    ids = re.findall(r' id="([^"]*)"', svg)
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise Problem(
            f"{name} gives one gid to several artists: {', '.join(twice)}"
        )
    return Drawing(svg, draw.__doc__.strip().splitlines()[0].rstrip("."))
