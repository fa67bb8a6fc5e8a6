"""What every figure that moves promises, checked for all that have a TOOL."""

import re

import numpy as np
import pytest

from tests.site.conftest import ROOT
from tests.site.moving import faults_for_some, pixels, readout, show_as_built

FIGURES = ROOT / "snippets" / "figures"
NONSENSE = (
    "?x=1e9&w=-5&b=NaN&y=&eta=3&f=constructor&steps=1e2&weight=w33&A1=0&A2=&z=99"
    "&B=__proto__&other=__proto__&activation=step&depth=1e9&doublings=&passes=x"
    "&w1=NaN&w2=9&state=1&toString=2"
)


def moving_figures():
    """Return (path of the page, name) of each, on the first page that shows it."""
    pages = {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "docs").rglob("*.md"))
    }
    for path in sorted(FIGURES.rglob("*.py")):
        if re.search("^TOOL = ", path.read_text(encoding="utf-8"), re.M):
            stem = path.relative_to(FIGURES).with_suffix("").as_posix()
            name = next(page for page in pages if f'figure("{stem}"' in pages[page])
            folder = re.sub(r"(index)?\.md$", "/", name).replace("//", "/").lstrip("/")
            yield folder, stem.replace("/", "-")


each = pytest.mark.parametrize(("path", "figure"), [*moving_figures()])


def tool_of(page):
    return page.figure.locator(":has(> svg)")


def elements(page):
    """Return the tags and texts of the drawing, whichever is in front."""
    html = page.figure.locator("svg").inner_html()
    return sorted(html.replace(' class=""', "").split("<"))


def differing(one, other, by=40):
    """Return the share of pixels that differ by more than so much grey."""
    return np.mean(np.abs(one - other) > by)


def control_of(page):
    """Return the first slider, or the first menu where there is none."""
    sliders = page.figure.locator("input[type=range]")
    return sliders.first if sliders.count() else page.figure.locator("select").first


def change(page):
    """Give the control another value; return what it was."""
    control = control_of(page)
    before = control.input_value()
    if control.evaluate("control => control.tagName") == "SELECT":
        values = "select => [...select.options].map(option => option.value)"
        others = [value for value in control.evaluate(values) if value != before]
        control.select_option(others[-1])
    else:
        control.press("Home" if before != control.get_attribute("min") else "End")
    return before


def put_back(page, value):
    control = control_of(page)
    if control.evaluate("control => control.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)


@each
def test_it_begins_as_drawn(alive, path, figure):
    page = alive(path, figure)
    for frames in page.figure.locator("[role=radiogroup]").all():
        frames.evaluate("frames => frames.remove()")
    moving = pixels(page)
    show_as_built(page)
    drawn = pixels(page)
    # two tools draw their curves through points of their own
    exact = not page.figure.locator("slope-explorer, gradient-depth").count()
    assert differing(drawn, moving) < (1e-4 if exact else 1e-3)
    assert not exact or differing(drawn, moving, by=15) < 1e-3
    assert page.faults == []


@each
def test_it_shows_what_is_chosen_and_goes_back_to_the_beginning(alive, path, figure):
    page = alive(path, figure)
    begin, moving = elements(page), pixels(page)
    change(page)
    assert differing(pixels(page), moving) > 1e-3
    tool_of(page).evaluate("tool => (tool.set(tool.defaults), tool.show())")
    assert elements(page) == begin
    assert page.faults == []


@each
def test_nonsense_in_the_address_is_ignored(alive, path, figure):
    usual = readout(alive(path, figure))
    page = alive(path, figure, NONSENSE)
    state, defaults = tool_of(page).evaluate("tool => [tool.state, tool.defaults]")
    assert state == defaults and state
    assert readout(page) == usual
    assert page.faults == []


@each
def test_the_address_keeps_what_was_chosen(alive, path, figure):
    page = alive(path, figure)
    first = readout(page)
    before = change(page)
    page.wait_for_url("**?*")
    shown = readout(page)
    assert shown != first
    assert page.figure.locator(".announced").inner_text() == shown
    assert page.figure.locator("[aria-live], output, [role=status]").count() == 1
    assert described(page) == ["P", shown]
    page.reload()
    page.figure.locator(".controls").wait_for()
    assert readout(page) == shown
    page.evaluate("history.pushState(null, '', location.pathname)")
    page.go_back()
    assert readout(page) == shown
    page.go_forward()
    page.figure.locator(".readout:not(:empty)").wait_for()
    assert readout(page) == first
    page.go_back()
    put_back(page, before)
    page.wait_for_url(lambda url: "?" not in url)
    assert readout(page) == first
    assert described(page)[0] == "desc"
    assert page.faults == []


def described(page):
    """Return the tag and the text of what describes the drawing."""
    name = page.figure.locator("svg").get_attribute("aria-describedby")
    element = page.locator(f"[id='{name}']")
    return element.evaluate("e => [e.tagName, e.textContent]")


@each
def test_without_scripts_the_figure_is_whole(open_page, path, figure):
    page = open_page(path, java_script_enabled=False)
    box = page.locator(f"#figure-{figure}")
    assert box.locator("svg[role=img]").is_visible()
    assert box.locator(":has(> svg) > *").count() == 1
    assert box.locator("input, button, select, .try, [role=radio]").count() == 0


@each
def test_everyone_can_use_it(alive, path, figure):
    page = alive(path, figure, reduced_motion="reduce")
    for width, scheme in [(320, "dark"), (1280, "light")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert faults_for_some(page, width) == []
