"""What every figure that moves promises, checked for all that have a TOOL."""

import re
from urllib.parse import urlsplit

import numpy as np
import pytest

from tests.site.conftest import ROOT
from tests.site.moving import (
    ALIVE,
    faults_for_some,
    pixels,
    readout,
    show_as_built,
    touch,
)

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


EVERY = [*moving_figures()]
each = pytest.mark.parametrize(("path", "figure"), EVERY)
ONE_EACH = [  # of each kind
    one
    for one in EVERY
    if one[1] in ("activations-tanh", "learn-one_neuron")
    or one[1] in ("learn-two_layers", "learn-race", "learn-gradient_by_layer")
]
each_kind = pytest.mark.parametrize(("path", "figure"), ONE_EACH)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
# Chromium keeps in place what is read while something above it grows; WebKit does not.
NO_ANCHOR = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("* { overflow-anchor: none !important }")
    document.adoptedStyleSheets = [sheet]
}"""
BELOW = """figure => {
    const all = [...document.querySelectorAll("article :is(h2, h3)[id]")]
    return all.find(heading => figure.compareDocumentPosition(heading) & 4).id
}"""
TOP = "id => document.getElementById(id).getBoundingClientRect().top"
HEADER = "document.querySelector('.md-header').getBoundingClientRect().bottom"


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
    deep = page.figure.locator("gradient-depth").count()  # its lines are the longest
    assert differing(drawn, moving) < (1e-4 if exact else 2e-3 if deep else 1e-3)
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
    page.figure.locator(ALIVE).wait_for()
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
    shown = box.locator("input, button, select, .try, [role=radio]")
    assert not any(one.is_visible() for one in shown.all())


@each
def test_everyone_can_use_it(alive, path, figure):
    page = alive(path, figure, reduced_motion="reduce")
    for width, scheme in [(320, "dark"), (1280, "light")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert faults_for_some(page, width) == []


def test_there_are_figures_that_move():
    assert len(EVERY) > 15 and len(ONE_EACH) == 5


@each
@pytest.mark.parametrize("width", [390, 1280])
def test_a_link_to_a_section_below_it_stays_where_it_led(
    open_page, path, figure, width
):
    page = open_page("404/", viewport={"width": width, "height": 850})
    held, wait = [], True
    page.context.route(
        "**/assets/tools/*.js",
        lambda route: held.append(route) if wait else route.continue_(),
    )
    page.goto(page.url.replace("404/", path))
    page.evaluate(NO_ANCHOR)
    heading = page.locator(f"#figure-{figure}").evaluate(BELOW)
    page.evaluate("id => { location.hash = id }", heading)
    page.wait_for_function(f"id => ({TOP})(id) < innerHeight", arg=heading)
    page.wait_for_timeout(300)  # it scrolls, and the programs get their buttons
    before = page.evaluate(TOP, heading)
    end = page.evaluate("scrollY + innerHeight > document.body.scrollHeight - 2")
    assert end or 0 <= before - page.evaluate(HEADER) < 40
    wait = False
    for route in held:
        route.continue_()
    page.locator(f"#figure-{figure} {ALIVE}").wait_for()
    assert abs(page.evaluate(TOP, heading) - before) < 8


@each
def test_it_can_be_hit_with_a_thumb(alive, path, figure):
    page = alive(path, figure, **PHONE)
    for control in page.figure.locator("input, select, button").all():
        if control.is_visible():
            assert control.bounding_box()["height"] >= 44
    for menu in page.figure.locator("select").all():
        assert (
            menu.evaluate("menu => parseFloat(getComputedStyle(menu).fontSize)") >= 16
        )
    first = page.figure.locator(".controls > :first-child")
    if first.locator("input").count():
        row = page.figure.locator(".controls").bounding_box()
        assert first.bounding_box()["width"] == pytest.approx(row["width"], abs=1)


@each
def test_it_asks_and_tells_once(alive, path, figure):
    page = alive(path, figure)
    assert "?" in page.figure.locator(".try").inner_text()
    assert page.figure.locator("[aria-live], output, [role=status]").count() == 1
    assert readout(page).strip()
    assert page.faults == []


@each_kind
def test_a_thumb_that_scrolls_over_it_changes_nothing(alive, path, figure):
    page = alive(path, figure, **PHONE)
    page.figure.evaluate("figure => figure.scrollIntoView()")
    drawing = page.figure.locator("svg")
    before, scrolled = readout(page), page.evaluate("scrollY")
    drawn = drawing.inner_html()
    box = drawing.bounding_box()
    x, y = box["x"] + 0.62 * box["width"], box["y"] + 0.9 * box["height"]
    finger = page.context.new_cdp_session(page)
    touch(finger, "Start", (x, y))
    for up in range(10, 200, 10):
        touch(finger, "Move", (x - 2, y - up))
    touch(finger, "End")
    page.wait_for_function(f"() => scrollY > {scrolled + 50}")
    page.wait_for_timeout(600)  # longer than it takes to keep a change
    assert readout(page) == before
    assert drawing.inner_html() == drawn
    assert urlsplit(page.url).query == ""


MOTION = """part => [getComputedStyle(part).animationName,
    getComputedStyle(part).animationIterationCount]"""


@each_kind
def test_a_handle_beckons_three_times_until_it_is_touched(alive, path, figure):
    for scheme in "light", "dark":
        page = alive(path, figure, color_scheme=scheme)
        page.figure.locator("svg").scroll_into_view_if_needed()
        page.figure.locator("[data-seen]").wait_for()
        handle = page.figure.locator(".halo, .weight").first
        name, times = handle.evaluate(MOTION)
        assert name != "none" and times == "3"
        page.figure.locator("input, select").first.press("Shift")
        assert handle.evaluate(MOTION)[0] == "none"


@each_kind
def test_nothing_beckons_where_no_motion_is_wanted(alive, path, figure):
    page = alive(path, figure, reduced_motion="reduce")
    page.figure.locator("svg").scroll_into_view_if_needed()
    page.figure.locator("[data-seen]").wait_for()
    assert page.figure.locator(".halo, .weight").first.evaluate(MOTION)[0] == "none"


def change_first(page):
    """Change the first control with the keyboard; wait until the address has it."""
    page.figure.locator(".controls :is(input, select)").first.press("ArrowLeft")
    first = page.figure.locator(".controls :is(input, select)").first
    if first.evaluate("first => first.localName") == "select":
        first.select_option(index=1)
    page.wait_for_function("() => location.search")


@each_kind
def test_its_state_is_copied(alive, path, figure):
    page = alive(path, figure)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    change_first(page)
    shown = readout(page)
    button = page.figure.locator("[name=copy]")
    width = button.bounding_box()["width"]
    button.press("Enter")
    page.figure.get_by_role("button", name="Copied").wait_for()
    assert button.bounding_box()["width"] == pytest.approx(width, abs=1)
    assert "copied" in page.figure.get_by_role("status").inner_text()
    page.figure.get_by_role("button", name="Copy this state").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.endswith(f"#figure-{figure}") and "?" in address
    page.goto("about:blank")
    page.goto(address)
    page.figure.locator(ALIVE).wait_for()
    assert readout(page) == shown


def test_a_clipboard_that_is_refused_is_told(alive):
    page = alive(*ONE_EACH[0])
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.figure.locator("[name=copy]").click()
    page.figure.get_by_role("button", name="Refused").wait_for()
    assert "refused" in page.figure.get_by_role("status").inner_text()
    assert page.url.endswith(f"#figure-{ONE_EACH[0][1]}")
    assert page.faults == []
