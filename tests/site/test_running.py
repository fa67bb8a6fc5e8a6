"""Programs run in the page, with the real Python, and print what the build printed."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup

from tests.site.conftest import PATIENCE, new_page
from tests.site.test_access import RULES, SIDEWAYS

HOME = "learn/one_neuron/"
NAME = "snippets/learn/one_neuron.py"
ENDLESS = "while True:\n    pass\n"
LOADED = re.compile(r"/assets/(python-|run/(worker|runner))")
LIMIT = """async seconds => {
    const script = document.querySelector("script[data-python]").src
    const { limit } = await import(new URL("../run/python.js", script))
    limit.seconds = seconds
}"""
RUN_ALL = """async ([blocks, clicked]) => {
    const found = [...document.querySelectorAll(blocks)]
    for (const { nextElementSibling: output } of found)
        if (output.matches(".output")) output.querySelector("code").textContent = "-"
    const button = block => block.querySelector("button")
    for (const block of clicked ? found.slice(-1) : found) {
        button(block).click()
        while (button(block).textContent === "Stop")
            await new Promise(resolve => setTimeout(resolve, 5))
    }
    return found.map(block => [
        block.querySelector(".filename").textContent,
        block.nextElementSibling.matches(".output:not([hidden])")
            ? block.nextElementSibling.querySelector("code").textContent : "",
    ])
}"""

SET_UP = """async address => {
    const html = await (await fetch(address)).text()
    const there = new DOMParser().parseFromString(html, "text/html")
    document.querySelector("article").replaceWith(there.querySelector("article"))
    const script = document.querySelector("script[data-python]").src
    await import(new URL(`../run/page.js?${address}`, script))
}"""


@pytest.fixture(scope="module", autouse=True)
def runtime(site):
    """Return the folder of Python for the browser, which these tests need."""
    found = list(site.glob("assets/python-*"))
    if not found and "CI" not in os.environ:
        pytest.skip("the site was built without Python for the browser")
    assert found
    return found[0]


def built(site, path, block):
    """Return what the page shows as printed: [(name, output), …]."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    shown = []
    for program in BeautifulSoup(html, "html.parser").select(block):
        output = program.find_next_sibling()
        printed = "output" in output.get("class", [])
        shown.append(
            (
                program.select_one(".filename").get_text(),
                output.select_one("code").get_text() if printed else "",
            )
        )
    return shown


@pytest.fixture(scope="module")
def desk(chromium, address):
    """Return a page on which Python, once loaded, serves several tests."""
    page = new_page(chromium)
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on(
        "console",
        lambda message: (
            page.faults.append(message.text) if message.type == "error" else None
        ),
    )
    page.goto(address + HOME)
    yield page
    page.context.close()


@pytest.fixture
def bench(desk):
    """Return the desk with its first program as it was."""
    button(desk, "Run").wait_for()
    yield desk
    if button(desk, "Reset").is_visible():
        button(desk, "Reset").click()
    assert desk.faults == []


def button(page, word, name=NAME):
    return page.get_by_role("button", name=f"{word} {name}", exact=True)


def editor(page):
    return page.get_by_role("textbox", name=NAME)


def status(page, words):
    """Wait until the first program's status says so."""
    page.locator(".runs [role=status]", has_text=words).first.wait_for()


def printed(page):
    return page.locator(".output code").first.text_content()


def run(page, text, words):
    """Put a text in the place of the program, run it, wait for its status."""
    if button(page, "Edit").is_visible():
        button(page, "Edit").click()
    editor(page).fill(text)
    editor(page).press("Control+Enter")
    status(page, words)
    return printed(page)


def test_every_program_prints_in_the_page_what_the_build_printed(
    open_page, address, site, pages
):
    """One Python, once loaded, runs the programs of all pages, each set up anew."""
    expected, found, workers = [], [], []
    page = open_page(HOME)
    page.on("worker", lambda worker: workers.append(worker.url))
    button(page, "Run").wait_for()
    page.evaluate(LIMIT, PATIENCE / 1000)
    for path in pages:
        if shown := built(site, path, ".program"):
            page.evaluate(SET_UP, address + path)
            expected += shown
            found += map(tuple, page.evaluate(RUN_ALL, [".program", False]))
    assert found == expected
    assert len(found) >= 85
    assert len([url for url in workers if "run/worker" in url]) == 1
    assert page.faults == []


@pytest.mark.parametrize("lab", ["digits", "vanishing_gradients"])
def test_the_cells_of_a_lab_print_what_the_build_printed(open_page, site, lab):
    """The last cell runs all those before it, in order, with shared names."""
    path = f"labs/{lab}/"
    cells = ".cell:not([data-needs])"
    page = open_page(path)
    page.locator(".runs").last.wait_for()
    page.evaluate(LIMIT, PATIENCE / 1000)
    found = page.evaluate(RUN_ALL, [cells, True])
    assert [tuple(cell) for cell in found] == built(site, path, cells)
    assert sum(printed != "" for _, printed in found) >= 6
    assert page.faults == []


def test_a_cell_that_needs_more_says_so(open_page):
    page = open_page("labs/digits/")
    page.locator(".runs").first.wait_for()
    cell = page.locator(".cell", has_text="MLPClassifier(")
    assert cell.get_by_text("needs scikit-learn; download").is_visible()
    assert cell.get_by_role("button", name="Run").count() == 0


def test_nothing_is_loaded_before_the_first_run_of_a_visit(open_page):
    page = open_page(HOME)
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    button(page, "Run").wait_for()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if LOADED.search(url)]
    held = []

    def hold(route):
        held.append(route)

    page.context.route("**/*.wasm", hold)
    with page.context.expect_event("request", lambda r: "wasm" in r.url):
        button(page, "Run").click()
    page.get_by_role("progressbar").wait_for()
    assert page.get_by_text(re.compile(r"^\d+\.\d of 16\.8 MB$")).is_visible()
    held[0].continue_()
    page.context.unroute("**/*.wasm", hold)
    status(page, "the same as on the page")
    assert any(LOADED.search(url) and "wasm" in url for url in asked)
    asked.clear()
    other = "snippets/learn/ten_more_steps.py"
    button(page, "Run", other).click()
    page.locator(".runs", has_text=other).get_by_text("the same").wait_for()
    assert not [url for url in asked if LOADED.search(url)]
    with page.expect_worker(lambda worker: "run/worker" in worker.url):
        page.locator(".md-footer__link--next").click()  # gets ready unasked
    page.locator(".runs button").first.click()
    page.get_by_text("the same as on the page").wait_for()
    assert page.faults == []


def test_an_edited_program_prints_something_else(bench):
    before = printed(bench)
    button(bench, "Edit").click()
    editor(bench).fill(editor(bench).input_value().replace("0.5", "0.25"))
    button(bench, "Run").click()
    status(bench, "what the edited program prints")
    assert "z = 0.5000000000" in printed(bench) != before
    button(bench, "Reset").click()
    assert printed(bench) == before
    assert editor(bench).count() == 0
    assert button(bench, "Edit").evaluate("b => b === document.activeElement")
    button(bench, "Run").click()
    status(bench, "the same as on the page")


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (
            "x = (1,\n",
            "error",
            '  File "NAME", line 1\n    x = (1,\n        ^',
        ),
        (
            "def f(x):\n    return 1 / x\n\nprint('so far')\nf(0)",
            "error",
            "so far\nTraceback (most recent call last):\n"
            '  File "NAME", line 5, in <module>\n    f(0)\n'
            '  File "NAME", line 2, in f\n    return 1 / x\n'
            "           ~~^~~\nZeroDivisionError: division by zero\n",
        ),
        ("input('Who? ')", "error", "input() gets no answer in the page"),
        ("import matplotlib", "error", "The page has NumPy and Python's own"),
        ("import sys\nprint(1)\nsys.exit(2)", "edited program", "1\n"),
        ("import sys\nsys.exit('Enough.')", "edited program", "Enough.\n"),
        ("def f():\n    f()\n\nf()", "error", "RecursionError"),
        ("import warnings\nwarnings.warn('Oh')", "edited", "UserWarning: Oh"),
    ],
)
def test_how_a_program_ends_is_told(bench, text, words, shown):
    found = run(bench, text, words)
    assert shown.replace("NAME", NAME) in found
    assert "runner.py" not in found


def test_each_run_begins_anew(bench):
    run(
        bench,
        "import numpy as np, warnings\nnp.set_printoptions(precision=2)\n"
        "warnings.simplefilter('error')\nleft = 1",
        "edited",
    )
    text = (
        "import numpy as np, warnings\nprint(np.array([1 / 3]))\n"
        "warnings.warn('shown')\nprint(__name__, 'left' in globals())"
    )
    found = run(bench, text, "edited program")
    assert "[0.33333333]" in found and "__main__ False" in found


def test_the_page_stays_usable_whatever_a_program_does(bench):
    """Each run shows that the one before has left a Python that works."""
    run(bench, "print('begun')\n" + ENDLESS, "Running")
    bench.locator(".output code", has_text="begun").first.wait_for()
    assert printed(bench) == "begun\n"  # and nothing of the run before
    assert bench.evaluate("1 + 1") == 2
    button(bench, "Stop").click()
    status(bench, "Stopped.")
    assert printed(bench) == "begun\n"
    bench.evaluate(LIMIT, 0.5)
    run(bench, ENDLESS, "it ran for more than 0.5 seconds")
    bench.evaluate(LIMIT, 60)
    endless = "while True:\n    print('x' * 99)"
    assert len(run(bench, endless, "more than 100000 char")) == 100_000
    gigabyte = "import numpy as np\nprint(np.ones(2**27)[-1])"
    assert run(bench, gigabyte, "edited program prints") == "1.0\n"
    run(bench, "x = bytearray(2**31 - 1)", "more memory than there is")
    run(bench, "import os\nos._exit(1)", "Python itself failed")
    assert printed(bench) == ""  # and no more what the run before has printed
    button(bench, "Reset").click()
    button(bench, "Run").click()
    status(bench, "the same as on the page")


def test_the_keyboard_indents_and_can_leave(bench):
    button(bench, "Edit").click()
    area, keys = editor(bench), bench.keyboard
    area.fill("if x:\n    a\nb\n")
    area.evaluate("area => area.setSelectionRange(0, 0)")
    keys.press("End")
    keys.press("Enter")
    keys.type("pass")
    assert area.input_value() == "if x:\n    pass\n    a\nb\n"
    area.evaluate("area => area.setSelectionRange(8, area.value.length - 2)")
    keys.press("Tab")
    assert area.input_value() == "if x:\n        pass\n        a\nb\n"
    keys.press("Shift+Tab")
    keys.press("Shift+Tab")
    assert area.input_value() == "if x:\npass\na\nb\n"
    keys.press("Control+z")
    assert area.input_value() == "if x:\n    pass\n    a\nb\n"
    keys.press("Escape")
    keys.press("Shift+Tab")
    assert not area.evaluate("area => area === document.activeElement")
    area.focus()
    keys.press("Escape")
    keys.press("Tab")
    assert not area.evaluate("area => area === document.activeElement")


def test_what_was_typed_survives_a_reload_and_not_a_reset(open_page):
    page = open_page(HOME, permissions=["clipboard-read", "clipboard-write"])
    button(page, "Edit").click()
    editor(page).fill("print('mine')\n")
    page.reload()
    assert editor(page).input_value() == "print('mine')\n"
    button(page, "Copy").click()
    page.locator(".program").first.get_by_text("Copied").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "print('mine')\n"
    button(page, "Reset").click()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    button(page, "Edit").wait_for()
    assert editor(page).count() == 0
    assert page.evaluate("localStorage.length") == 0


def test_copy_answers_on_the_button_itself(open_page):
    page = open_page(HOME, permissions=["clipboard-read", "clipboard-write"])
    copy = button(page, "Copy")
    before = copy.bounding_box()
    copy.click()
    answer = copy.filter(has_text="Copied")
    answer.wait_for()
    assert answer.bounding_box() == before
    assert page.get_by_role("status").filter(has_text="Copied").count() == 1
    copy.filter(has_text="Copy").wait_for()


def test_a_refused_clipboard_is_told(open_page):
    page = open_page(HOME)
    page.evaluate(
        """() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error("no"))
        }"""
    )
    button(page, "Copy").click()
    status(page, "copy it by hand")
    assert page.faults == []


def test_edit_begins_at_the_start_and_the_page_stays(open_page):
    page = open_page(HOME, viewport={"width": 1280, "height": 500})
    button(page, "Edit").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    button(page, "Edit").click()
    editor(page).wait_for()
    assert editor(page).evaluate("area => area.selectionEnd") == 0
    assert editor(page).evaluate("area => area === document.activeElement")
    assert page.evaluate("scrollY") == before


@pytest.mark.parametrize("width", [1280, 390])
def test_the_buttons_stay_in_view_while_a_program_is_read(open_page, width):
    page = open_page(HOME, viewport={"width": width, "height": 400})
    run = button(page, "Run")
    run.wait_for()
    code = page.locator(".program code").first
    bottom = code.evaluate("c => c.getBoundingClientRect().bottom + scrollY")
    page.evaluate("y => scrollTo(0, y)", bottom - 200)
    assert code.bounding_box()["y"] < 0  # its start is out of view
    x, y, across, high = run.bounding_box().values()
    hit = "([x, y]) => document.elementFromPoint(x, y).closest('button').textContent"
    assert "Run" in page.evaluate(hit, [x + across / 2, y + high / 2])


def test_the_first_run_says_what_it_loads(open_page):
    page = open_page(HOME)
    runs = page.locator(".runs button:first-child")
    size = page.evaluate("document.querySelector('[data-bytes]').dataset.bytes")
    words = f"{int(size) / 1e6:.1f} MB"
    assert words in runs.first.inner_text()
    assert all(words in run.get_attribute("title") for run in runs.all())
    button(page, "Run").click()
    status(page, "the same as on the page")
    assert "MB" not in runs.first.inner_text()


def test_who_saves_data_is_asked_before_python_is_loaded(open_page):
    page = open_page("404/")
    page.add_init_script(
        """Object.defineProperty(navigator, "connection",
            { value: { saveData: true } })"""
    )
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("404/", HOME))
    button(page, "Run").click()
    status(page, "Press Run again")
    assert not [url for url in asked if LOADED.search(url)]
    with page.expect_worker(lambda worker: "run/worker" in worker.url):
        button(page, "Run").click()


def test_what_cannot_be_loaded_can_be_tried_again(open_page):
    """Nor is a wheel of NumPy loaded whose digest is not that of the lock file."""
    page = open_page(HOME)
    page.context.route("**/*.wasm", lambda route: route.abort())
    button(page, "Run").click()
    status(page, "Loading failed")
    page.context.unroute("**/*.wasm")

    def spoilt(route):
        body = route.fetch().body()
        route.fulfill(body=body[:-1] + bytes([body[-1] ^ 1]))

    page.context.route("**/numpy-*.whl", spoilt)
    with page.context.expect_event("response", lambda r: "numpy-" in r.url):
        button(page, "Run").click()
    status(page, "Loading failed")
    page.context.unroute("**/numpy-*.whl")
    button(page, "Run").click()
    status(page, "the same as on the page")


def test_without_scripts_there_is_no_button(open_page):
    page = open_page(HOME, java_script_enabled=False)
    assert page.locator(".program").count() >= 2
    assert page.locator("article button:visible").count() == 0


def test_without_the_runtime_a_program_can_be_copied(open_page):
    page = open_page("404-to-come-from/")

    def without(route):
        answer = route.fetch()
        text = re.sub(r' data-python="[^"]*"', "", answer.text())
        route.fulfill(response=answer, body=text)

    page.route(f"**/{HOME}", without)
    page.faults.clear()
    page.goto(page.url.replace("404-to-come-from/", HOME))
    button(page, "Copy").wait_for()
    words = page.locator(".program button").all_inner_texts()
    assert len(words) >= 2 and set(words) == {"Copy"}
    assert page.faults == []


def test_axe_finds_nothing_while_loading_and_editing(open_page):
    narrow, wide = (
        {"width": 320, "height": 900},
        {"width": 1280, "height": 900},
    )
    page = open_page(
        HOME, viewport=narrow, color_scheme="dark", reduced_motion="reduce"
    )
    found = []

    def look():
        found.extend(Axe().run(page, options=RULES).response["violations"])
        assert not page.evaluate(SIDEWAYS)

    button(page, "Edit").click()
    editor(page).press("Control+Enter")
    page.get_by_role("progressbar").wait_for()
    look()
    status(page, "the same as on the page")
    run(page, editor(page).input_value() + "1 / 0\n", "error")
    look()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(wide)
    look()
    assert found == []


def test_a_phone_does_not_zoom_into_the_editor(open_page):
    page = open_page(HOME, viewport={"width": 390, "height": 844}, has_touch=True)
    button(page, "Edit").click()
    size = editor(page).evaluate("area => parseFloat(getComputedStyle(area).fontSize)")
    assert size >= 16


@pytest.mark.parametrize(("touch", "least"), [(True, 44), (False, 24)])
def test_buttons_are_large_enough(open_page, touch, least):
    size = {"width": 320, "height": 900}
    page = open_page(HOME, viewport=size, has_touch=touch)
    for word in ("Run", "Edit", "Copy"):
        box = button(page, word).bounding_box()
        assert min(box["width"], box["height"]) >= least
