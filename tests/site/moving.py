"""What the tests of the figures that move have in common."""

import io
from urllib.parse import urlencode, urlsplit

import numpy as np
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
ALIVE = ".controls [name=copy]:enabled"  # the script has everything it needs
HIDE_HANDLES = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(".halo, .dot { display: none }")
    document.adoptedStyleSheets = [sheet]
}"""
SHOW_AS_BUILT = """async figure => {
    const html = await (await fetch(location.href)).text()
    const built = new DOMParser().parseFromString(html, "text/html")
    const svg = built.querySelector(`#${figure.id} svg`)
    figure.querySelector("svg").replaceWith(svg)
}"""


def readout(page):
    return page.figure.locator(".readout").inner_text()


def wait_for_state(page, **state):
    """Wait until the address tells this state, and the figure announced it."""
    page.wait_for_url(lambda url: urlsplit(url).query == urlencode(state))
    assert page.figure.locator(".announced").inner_text() == readout(page)


def put(page, **state):
    """Bring the tool into this state at once."""
    page.figure.locator("svg").evaluate(
        """(svg, state) => {
            const tool = svg.parentElement
            Object.assign(tool.state, state)
            return tool.show()
        }""",
        state,
    )


def in_states(page, states, expression):
    """Return what an expression of the tool gives in each of the states."""
    return page.figure.locator(":has(> svg)").evaluate(
        f"""async (tool, states) => {{
            const found = []
            for (const state of states) {{
                tool.set({{ ...tool.defaults, ...state }})
                await tool.show()
                found.push({expression})
            }}
            return found
        }}""",
        states,
    )


def touch(finger, kind, *points):
    """Let a finger, a CDP session, begin, move or end at these points."""
    spots = [{"x": x, "y": y} for x, y in points]
    event = {"type": f"touch{kind}", "touchPoints": spots}
    finger.send("Input.dispatchTouchEvent", event)


def pixels(page):
    """Return the figure's drawing as it looks, without handles, as an array."""
    page.evaluate(HIDE_HANDLES)
    shot = page.figure.locator("svg").screenshot()
    return np.asarray(Image.open(io.BytesIO(shot)).convert("L"), float)


def show_as_built(page):
    """Put the figure as it was built in the place of the one that moves."""
    page.figure.evaluate(SHOW_AS_BUILT)


def faults_for_some(page, width):
    """Return what keeps somebody from using the figure at this width."""
    box = page.figure.get_attribute("id")
    found = Axe().run(page, context=f"#{box}", options=RULES)
    faults = [rule["id"] for rule in found.response["violations"]]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        faults.append("scrolls sideways")
    for control in page.figure.locator("input, select, button, [role=radio]").all():
        place = control.bounding_box()  # None, if it is not shown
        if place and min(place["width"], place["height"]) < 24:
            faults.append(f"small: {control.get_attribute('aria-label')}")
    return faults
