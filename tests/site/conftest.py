"""The built site, served as GitHub Pages would, and a browser to read it with."""

import contextlib
import functools
import http.server
import io
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import SILENT, require

# the buttons of header and programs and the figures' tools are there
READY = """() => document.querySelector(".md-header__button button")
    && !document.querySelector(".figure :not(:defined)")
    && (!document.querySelector(".program, .cell")
        || document.querySelector(".buttons"))"""
ROOT = Path(__file__).parents[2]
PATIENCE = 180_000  # milliseconds; it ends a test that hangs, and measures nothing


def stir(page):
    """Move as a reader does, and wait for the theme's script, which waits for that."""
    page.mouse.move(9, 9)
    page.wait_for_function("() => window.document$")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Return the folder of the built site: SITE_DIR, or a new strict build."""
    if built := os.environ.get("SITE_DIR"):
        return (ROOT / built).resolve()
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-d",
        str(folder),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site):
    """Return the pages' paths relative to the site: "", "learn/batch/", …"""
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    addresses = re.findall(r"<loc>([^<]*)</loc>", sitemap)
    start = min(addresses, key=len)
    return [address.removeprefix(start) for address in addresses]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below the path at which it will be published."""

    def __init__(self, *arguments, below, **options):
        self.below = below
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.below):
            path = "/outside-of-the-site"
        return super().translate_path(path.removeprefix(self.below.rstrip("/")))

    def send_head(self):
        """Let the sitemap name this server: the theme looks pages up there."""
        if not self.path.endswith("/sitemap.xml"):
            return super().send_head()
        path = Path(self.directory, "sitemap.xml")
        text = path.read_text(encoding="utf-8")
        host = f"http://{self.headers['Host']}"
        body = re.sub(r"(?<=<loc>)https?://[^/]+", host, text).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving(site, below, handler=Handler):
    """Serve the site below that path; give its address."""
    handler = functools.partial(handler, directory=str(site), below=below)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *request: None  # a page that was left early
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{below}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site):
    """Return the URL at which a server shows the site."""
    home = (site / "index.html").read_text(encoding="utf-8")
    canonical = re.search(r'<link rel="canonical" href="([^"]+)', home)[1]
    with serving(site, urlsplit(canonical).path) as address:
        yield address


def new_page(browser, **options):
    """Return a new page, in a context of its own."""
    page = browser.new_context(**options).new_page()
    page.context.set_default_timeout(PATIENCE)
    return page


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(), args=SILENT)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """Return a function that opens a page and notes what goes wrong on it."""
    contexts = []

    def open_page(path="", address=address, **options):
        page = new_page(chromium, **options)
        contexts.append(page.context)
        page.faults = []
        page.hosts = set()
        page.on(
            "console",
            lambda message: (
                page.faults.append(message.text)
                if message.type in ("error", "warning")
                else None
            ),
        )
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on(
            "request",
            lambda request: page.hosts.add(urlsplit(request.url).netloc),
        )
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def alive(open_page):
    """Return a function that opens a page and waits for its figure's tool."""

    def alive(path, figure, state="", **options):
        page = open_page(path + state, **options)
        page.figure = page.locator(f"#figure-{figure}")
        page.figure.locator(".controls [name=copy]:enabled").wait_for()
        return page

    return alive
