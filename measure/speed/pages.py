"""Measures how a page loads on a slow phone: a part of `make bench`.

A slow 4G line (150 ms, 1.6 Mbit/s) and a processor four times slower are what
Lighthouse's mobile profile assumes; here they are really applied.
"""

import contextlib
import functools
import gzip
import http.server
import statistics
import threading

from playwright.sync_api import sync_playwright

from tests.browser import SILENT, require

PAGES = ("", "learn/one_neuron/", "activations/sigmoid/", "labs/digits/")
RUNS = 3
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
OBSERVE = """
window.seen = {lcp: 0, cls: 0, blocking: 0}
const observe = (type, note) =>
  new PerformanceObserver(list => list.getEntries().forEach(note))
    .observe({type, buffered: true})
observe("largest-contentful-paint", entry => { seen.lcp = entry.startTime })
observe("layout-shift", entry => { if (!entry.hadRecentInput) seen.cls += entry.value })
observe("longtask", entry => { seen.blocking += entry.duration - 50 })
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends everything compressed, as a web host does."""

    def copyfile(self, source, outputfile):
        outputfile.write(gzip.compress(source.read(), 6))

    def send_header(self, keyword, value):
        if keyword == "Content-Length":
            super().send_header("Content-Encoding", "gzip")
        else:
            super().send_header(keyword, value)

    def log_message(self, *arguments):
        pass


def visit(browser, address):
    """Return what a first visit to the address measures."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate("seen")
    context.close()
    return seen


@contextlib.contextmanager
def serving(site):
    """Serve the site compressed; give its address."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def measure(site):
    """Print the medians for a few pages of the built site."""
    print("first visit on a slow phone    largest paint   blocked   layout shift")
    with serving(site) as start, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(), args=SILENT)
        for path in PAGES:
            runs = [visit(browser, start + path) for _ in range(RUNS)]
            lcp, blocking, cls = (
                statistics.median(run[key] for run in runs)
                for key in ("lcp", "blocking", "cls")
            )
            row = f"{lcp / 1000:10.2f} s {blocking:8.0f} ms {cls:10.3f}"
            print(f"{path or 'home':30} {row}", flush=True)
        browser.close()
