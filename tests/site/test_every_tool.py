"""What every figure that moves promises, whatever it shows."""

import re
from urllib.parse import urlsplit

import pytest

from tests.hooks.conftest import ROOT
from tests.site.moving import ALIVE, readout, touch

DRAWINGS = ROOT / "snippets" / "figures"
STEMS = sorted(
    file.relative_to(DRAWINGS).with_suffix("").as_posix()
    for file in DRAWINGS.rglob("*.py")
    if "\nTOOL = " in file.read_text(encoding="utf-8")
)


def page_with(stem):
    """Return the address of the page that shows the figure, and the figure's name."""
    (page,) = (
        file.relative_to(ROOT / "docs").with_suffix("").as_posix()
        for file in (ROOT / "docs").rglob("*.md")
        if f'figure("{stem}"' in file.read_text(encoding="utf-8")
    )
    address = re.sub("(^|/)index$", r"\1", page)
    return address + ("/" if address.strip("/") == address and address else ""), stem


EVERY = [(path, stem.replace("/", "-")) for path, stem in map(page_with, STEMS)]
every = pytest.mark.parametrize(("path", "figure"), EVERY)
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


def test_there_are_figures_that_move():
    assert len(EVERY) > 15 and len(ONE_EACH) == 5


@every
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


@every
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


@every
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


def change(page):
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
    change(page)
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
