"""The built site in Firefox and in WebKit: `make test-browsers`.

Playwright drives builds of its own; these are the browsers that readers have.
Firefox listens to Marionette, WebKitGTK's browser to its WebDriver.
"""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from marionette_driver.marionette import Marionette
from selenium import webdriver

from tests.browser import install
from tests.site.conftest import READY, serving

SITE = Path(__file__).parents[2] / os.environ.get("SITE_DIR", "site")
PATIENCE = 120  # seconds; it ends a test that hangs


def program(package, *names):
    """Return the path of the first of these programs, or stop with what to do."""
    for provide in (lambda: None, lambda: install(package)):
        provide()
        for name in names:
            if path := shutil.which(name):
                return path
    sys.exit(
        f"This test needs {names[0]}: install it (Debian's package is {package}),\n"
        "or let `INSTALL_BROWSER=1 make test-browsers` do so."
    )


@contextlib.contextmanager
def firefox():
    path = program("firefox-esr", "firefox-esr", "firefox")
    client = Marionette(bin=path, headless=True, gecko_log=os.devnull)
    client.start_session()
    client.timeout.script = PATIENCE
    client.open = client.navigate
    client.run = lambda script, *values: client.execute_script(
        script, values, sandbox=None
    )
    client.size = lambda width, height: client.set_window_rect(
        width=width, height=height
    )
    yield client
    client.cleanup()


@contextlib.contextmanager
def display():
    """Let there be a screen; a virtual one, if there is no other."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield
        return
    read, write = os.pipe()
    command = [program("xvfb", "Xvfb"), "-displayfd", str(write)]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = f":{os.read(read, 9).decode().strip()}"
    yield
    server.terminate()
    server.wait()
    del os.environ["DISPLAY"]


@contextlib.contextmanager
def webkit():
    path = program("webkit2gtk-driver", "WebKitWebDriver")
    service = webdriver.webkitgtk.service.Service(path)
    driver = webdriver.WebKitGTK(service=service)
    driver.set_script_timeout(PATIENCE)
    driver.open = driver.get
    driver.run = driver.execute_script
    driver.size = driver.set_window_size
    yield driver
    driver.quit()


class Page:
    """What the tests need of a browser, whichever it is."""

    def __init__(self, browser, address):
        self.browser, self.address = browser, address

    def open(self, path):
        self.browser.open(self.address + path)
        self.until(READY)

    def run(self, function, *values):
        return self.browser.run(f"return ({function})(...arguments)", *values)

    def until(self, function, *values):
        """Wait until the function, called in the page, returns something true."""
        end = time.monotonic() + PATIENCE
        while not (answer := self.run(function, *values)):
            assert time.monotonic() < end, function
            time.sleep(0.05)
        return answer

    def find(self, selector):
        self.until("name => document.querySelector(name)?.checkVisibility()", selector)
        return self.browser.find_element("css selector", selector)

    def click(self, selector):
        self.find(selector).click()

    def type(self, selector, *keys):
        self.find(selector).send_keys(*keys)


@pytest.fixture(scope="session")
def address():
    home = (SITE / "index.html").read_text(encoding="utf-8")
    canonical = re.search(r'<link rel="canonical" href="([^"]+)', home)[1]
    with serving(SITE, urlsplit(canonical).path) as address:
        yield address


@pytest.fixture(scope="session", params=[firefox, webkit])
def browser(request):
    with display(), request.param() as browser:
        yield browser


@pytest.fixture
def page(browser, address):
    browser.size(1280, 900)
    return Page(browser, address)
