"""Makes of a Matplotlib figure an SVG element that fits into a page.

One drawing serves the light and the dark theme: the colours of
snippets/figures/style.py become CSS custom properties, text stays text in the
page's font and size, and every id carries the figure's name so that several figures
can stand on one page. The same figure always gives the same bytes, and few.
"""

import io
import re

STYLE = re.compile(r' style="([^"]*)"')
PLACE = re.compile(r' (?:d|points|transform|x|y|width|height)="[^"]*"')
NUMBER = re.compile(r"-?\d+\.\d{2,}")
LINES = re.compile(r' d="([-ML\d.\s]+)"')
POINT = re.compile(r"([ML]) (\S+) (\S+)\s*")
ID = re.compile(r'( id="|url\(#|href="#)')
AUTOMATIC_ID = re.compile(r' id="(?:[a-z]+tick|[a-z0-9]*[a-z])_\d+"')
INVISIBLE = re.compile(r'<path d="[^"]*" fill="none"/>|<defs>\s*</defs>')


def svg_of(figure) -> str:
    """Return the figure as SVG text that does not depend on the day."""
    file = io.StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def as_attributes(match):
    """Turn a style attribute into presentation attributes.

    A strict Content-Security-Policy forbids style attributes.
    """
    declarations = (part.partition(":") for part in match[1].split(";"))
    attributes = {name.strip(): value.strip() for name, _, value in declarations}
    return "".join(
        f' {name}="{value}"'
        for name, value in attributes.items()
        if name and name not in ("font-family", "font-size")  # which are the page's
    )


def rounded(number):
    """Write a coordinate with one decimal at the most."""
    return f"{float(number[0]):.1f}".rstrip("0").rstrip(".")


def stepwise(path):
    """Write a path of straight lines by the steps between its points: shorter."""
    x = y = 0  # tenths, in which steps add up exactly
    steps = []
    for command, *point in POINT.findall(path[1]):
        to_x, to_y = (round(10 * float(place)) for place in point)
        if command == "M":
            steps.append(f"M{tenths(to_x)} {tenths(to_y)}")
        else:
            letter = "l" if steps[-1][0] == "M" else " "
            steps.append(f"{letter}{tenths(to_x - x)} {tenths(to_y - y)}")
        x, y = to_x, to_y
    return f' d="{"".join(steps)}"'.replace(" -", "-")


def tenths(number):
    """Write so many tenths as SVG needs it: -1.5, 2, .3."""
    return re.sub(r"\b0\.", ".", f"{number / 10:g}")


def for_page(svg: str, prefix: str, roles: dict[str, str]) -> str:
    """Return Matplotlib's SVG as an element that fits into a page."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = STYLE.sub(as_attributes, svg)
    svg = PLACE.sub(lambda place: NUMBER.sub(rounded, place[0]), svg)
    svg = LINES.sub(stepwise, svg)
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
