"""Measures the figures that move: a part of `make bench`.

What a tool's script weighs, and how long the browser is busy for each frame
while a pointer is dragged over the figure: events, script, style, layout and
paint together. A frame that takes longer than 16 ms is seen to stutter.
"""

import bisect
import gzip
import json
import math
import re
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from measure.speed.pages import serving
from tests.browser import SILENT, require

FRAME = 1000 / 60  # milliseconds between two pictures on the screen
STEPS = 120  # positions of the pointer in one drag
TRACE = ["toplevel", "devtools.timeline"]


def frames(trace):
    """Return for each picture the milliseconds for which it kept the page busy.

    That is all that was done since the one before, a frame's time ago at most.
    """
    events = json.loads(Path(trace).read_text(encoding="utf-8"))["traceEvents"]
    fired = next(one for one in events if one["name"] == "FireAnimationFrame")
    thread = fired["pid"], fired["tid"]
    tasks = sorted(
        (one["ts"], one["dur"])
        for one in events
        if one["name"] == "ThreadControllerImpl::RunTask"
        and (one["pid"], one["tid"]) == thread
        and one["ph"] == "X"
    )
    pictures = sorted(
        one["ts"]
        for one in events
        if one["name"] == "Layerize" and (one["pid"], one["tid"]) == thread
    )
    busy, done = [], 0
    for time in pictures:
        last = bisect.bisect(tasks, (time, math.inf)) - 1
        first = bisect.bisect(tasks, (tasks[last][0] - 1000 * FRAME,))
        own = tasks[max(first, done) : last + 1]  # not of the frame before
        busy.append(sum(duration for _, duration in own) / 1000)
        done = last + 1
    return busy


def drag(browser, address, tool, slowdown):
    """Return the busy times while the tool, or its slider, is dragged."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    session = page.context.new_cdp_session(page)
    page.goto(address, wait_until="networkidle")
    handles = page.locator(f"{tool} .drag, {tool} input[type=range]")
    area = handles.first if handles.count() else page.locator(f"{tool} svg")
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, middle)
    page.mouse.down()
    with tempfile.NamedTemporaryFile(suffix=".json") as trace:
        browser.start_tracing(page=page, path=trace.name, categories=TRACE)
        for step in range(STEPS):
            share = abs(step % 80 - 40) / 40
            page.mouse.move(box["x"] + box["width"] * share, middle)
        browser.stop_tracing()
        busy = frames(trace.name)
    page.close()
    return busy


def measure(site):
    """Print weight and frame times of every tool of the built site."""
    pages = {}
    for file in sorted(site.rglob("index.html")):
        for tool in re.findall(
            r"<([a-z]+-[a-z-]+) data-prefix", file.read_text(encoding="utf-8")
        ):
            path = file.parent.relative_to(site).as_posix()
            pages.setdefault(tool, "" if path == "." else f"{path}/")
    weights = {
        script.stem: len(gzip.compress(script.read_bytes(), 6))
        for script in sorted((site / "assets/tools").glob("*.js"))
    }
    print("\nscripts of the figures, gzipped")
    for name, weight in weights.items():
        print(f"{name:30} {weight / 1000:8.1f} KB")
    print("busy in a frame while dragging    median     95 %   with a slow CPU")
    with serving(site) as start, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(), args=SILENT)
        for tool, path in pages.items():
            row = []
            for slowdown in (1, 4):
                busy = drag(browser, start + path, tool, slowdown)
                late = statistics.quantiles(busy, n=20)[-1]
                row += [statistics.median(busy), late]
            print(
                f"{tool:30} {row[0]:8.1f} {row[1]:8.1f} ms"
                f" {row[2]:8.1f} {row[3]:8.1f} ms",
                flush=True,
            )
        browser.close()
