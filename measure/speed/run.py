"""Measures how long Run takes on the built site: a part of `make bench`."""

import functools
import gzip
import http.server
import statistics
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from measure.speed import pages
from tests.browser import SILENT, require

RUNS = 3
PAGE = "learn/one_neuron/"
PROGRAM = "snippets/learn/one_neuron.py"


class Handler(pages.Handler):
    """Counts what it sends; compresses each file once, before it is measured."""

    sent = 0
    zipped = functools.cache(lambda path: gzip.compress(path.read_bytes(), 6))

    def copyfile(self, source, outputfile):
        body = Handler.zipped(Path(source.name))
        Handler.sent += len(body)
        outputfile.write(body)

    def send_error(self, code, message=None, explain=None):
        self.send_response(code)
        self.end_headers()


def timed(action):
    """Return the seconds that the action took, and the kilobytes."""
    before, start = Handler.sent, time.perf_counter()
    action()
    return time.perf_counter() - start, (Handler.sent - before) / 1000


def visits(browser, address, steps):
    """Return [what each step of two visits took]; the second has a full cache."""
    context = browser.new_context()
    taken = []
    for _ in range(2):
        page = context.new_page()
        taken += [timed(functools.partial(step, page, address)) for step in steps]
        page.close()
    context.close()
    return taken


def open_page(page, address):
    page.goto(address + PAGE)
    page.get_by_role("button", name=f"Run {PROGRAM}").wait_for()


def run(page, address):
    """Press Run and wait for what it prints."""
    program = page.locator(".runs").first
    program.locator("[role=status]").evaluate("it => { it.textContent = '' }")
    program.get_by_role("button", name="Run").click()
    program.get_by_text("the same as on the page").wait_for()


def compare(browser, site, steps, labels):
    """Print the medians of several visits to a site."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    visits(browser, address, steps)  # so that every file is compressed
    runs = [visits(browser, address, steps) for _ in range(RUNS)]
    for label, *taken in zip(labels, *runs, strict=True):
        seconds, kilobytes = map(statistics.median, zip(*taken, strict=True))
        print(f"{label:38} {seconds:6.2f} s {kilobytes:9,.0f} kB", flush=True)
    server.shutdown()


def measure(site):
    """Print what Run takes on the built site."""
    found = next(site.glob("assets/python-*"), None)
    if found is None:
        print("\nWithout Python for the browser there is no Run to measure.")
        return
    print("\nprogram in the browser                  time       sent, compressed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(), args=SILENT)
        here = (
            "open the page",
            "first Run",
            "second Run",
            "open the page again",
            "its first Run",
            "its second Run",
        )
        compare(browser, site, (open_page, run, run), here)
        browser.close()
